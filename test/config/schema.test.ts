import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import * as z from "zod/mini";
import { PROJECT_KEYS, projectSchema } from "../../server/src/core/config/schema";
import { fromRoot } from "../support/root";

const FILE = "schemas/extable.schema.json";

/** The schema of the sources as JSON schema, with a sentence on each key. */
function printed(): string {
  const schema = z.toJSONSchema(projectSchema, { target: "draft-7" });
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
    key,
    { description: PROJECT_KEYS[key as keyof typeof PROJECT_KEYS], ...(value as object) },
  ]);
  const head = { title: "Extable", description: "What a project wants of Extable." };
  return `${JSON.stringify({ ...schema, ...head, properties: Object.fromEntries(properties) }, null, 2)}\n`;
}

it(`${FILE} is what the sources check against`, () => {
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(FILE), printed());
  assert.equal(
    readFileSync(fromRoot(FILE), "utf8"),
    printed(),
    "print it anew with UPDATE_GOLDENS=1 npm test -- config",
  );
});

it("the manifest has editors use it", () => {
  const { contributes } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
  assert.deepEqual(contributes.jsonValidation[0], { fileMatch: ".extable.json", url: `./${FILE}` });
});
