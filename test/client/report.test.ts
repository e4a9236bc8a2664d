import assert from "node:assert/strict";
import { it } from "node:test";
import { type ReportFacts, reportText } from "../../client/src/report";

const FACTS: ReportFacts = {
  version: "1.2.3",
  server: "running",
  editor: { name: "Visual Studio Code", version: "1.91.0", remote: undefined },
  system: "linux x64, Node 20.19.0",
  folders: 1,
  isTrusted: true,
  languages: ["markdown", "sql", "sql"],
  codes: ["role-arn-malformed", "mapping-type", "column-type", "mapping-type"],
  settings: { "extable.rules": ["user", "folder"], "extable.markdown": [], "extable.codeLens": ["workspace"] },
};

it("says versions, counts and which settings are set", () => {
  assert.equal(
    reportText(FACTS),
    `Extable 1.2.3, language server running
Visual Studio Code 1.91.0, local, linux x64, Node 20.19.0
Workspace: 1 folder, trusted
Open documents: 2 sql, 1 markdown
Problems: 2 mapping-type, 1 column-type, 1 role-arn-malformed
Settings that are set: extable.rules (user, folder), extable.codeLens (workspace)
`,
  );
});

it("says where there is nothing", () => {
  const nothing = { ...FACTS, folders: 0, isTrusted: false, languages: [], codes: [], settings: {} };
  const editor = { ...FACTS.editor, remote: "ssh-remote" };
  assert.equal(
    reportText({ ...nothing, server: "failed", editor }),
    `Extable 1.2.3, language server failed
Visual Studio Code 1.91.0, remote (ssh-remote), linux x64, Node 20.19.0
Workspace: 0 folders, not trusted
Open documents: none
Problems: none
Settings that are set: none
`,
  );
});
