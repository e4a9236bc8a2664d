import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as l10n from "@vscode/l10n";
import { check, type Finding, FORMS, policies, policyDocuments, policyFiles } from "../../server/src/core/index";
import { MAXCOMPUTE_ACCOUNT, source } from "../policy/external-table";
import { findingsOf, readPolicyPage } from "../support/policy-pages";
import { filesBelow, fromRoot, readText } from "../support/root";
import { allSqlTexts } from "../support/sql-texts";

const HAN = /\p{Script=Han}/u;

l10n.config({ fsPath: fromRoot("l10n/bundle.l10n.zh-cn.json") });

const sentencesOf = ({ message, fixes, related = [] }: Finding): string[] => [
  message,
  ...fixes.map(({ title }) => title),
  ...related.map((place) => place.message),
];

describe("what is said of a text is Chinese", () => {
  it("of every SQL text in the repository", () => {
    const said = allSqlTexts().flatMap(({ text }) => check(text).flatMap(sentencesOf));
    assert.ok(said.length > 500);
    assert.deepEqual(
      said.filter((sentence) => !HAN.test(sentence)),
      [],
    );
  });

  it("of every sample of a policy", () => {
    const pages = filesBelow("server/src/core/rules", ".md").map((file) => readText(file));
    const said = pages.flatMap(readPolicyPage).flatMap((sample) => findingsOf(sample).flatMap(sentencesOf));
    assert.ok(said.length > 50);
    assert.deepEqual(
      said.filter((sentence) => !HAN.test(sentence)),
      [],
    );
  });
});

describe("policies", () => {
  const report = policies([source({}, "dir/a.sql", 4)], { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT });

  it("have the language in comments and sayings alone, whatever their form", () => {
    for (const form of FORMS) {
      const chinese = policyFiles(report, form).flatMap(({ text }) => text.split("\n"));
      const inEnglish = english(() => policyFiles(report, form).flatMap(({ text }) => text.split("\n")));
      const changed = chinese.filter((line, i) => line !== inEnglish[i]);
      assert.equal(chinese.length, inEnglish.length);
      for (const line of changed) assert.match(line, HAN);
      assert.ok(changed.length > 0 || form === "json");
    }
  });

  it("say in Chinese above the JSON what they are for", () => {
    const comments = policyDocuments(report).flatMap(({ text }) => text.match(/^\/\/ \S.*$/gm) ?? []);
    assert.ok(comments.length > 10);
    for (const comment of comments) assert.match(comment, HAN);
  });
});

function english<T>(work: () => T): T {
  l10n.config({ contents: {} });
  try {
    return work();
  } finally {
    l10n.config({ fsPath: fromRoot("l10n/bundle.l10n.zh-cn.json") });
  }
}
