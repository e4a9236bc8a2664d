import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { STORES } from "../../server/src/core/catalog/index";
import { ROOT } from "../support/root";
import { catalogPage } from "./print-page";

const PAGE = join(ROOT, "docs", "catalogue.md");

it("docs/catalogue.md is what the records say", () => {
  const printed = catalogPage(STORES);
  if (process.env.UPDATE_PAGES) writeFileSync(PAGE, printed);
  assert.equal(readFileSync(PAGE, "utf8"), printed, "draw it anew with UPDATE_PAGES=1 npm test -- catalog");
});
