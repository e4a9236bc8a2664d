import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { RamServer } from "../support/ram-server/server";
import { readText } from "../support/root";
import { startRam, tellOfAccounts } from "./account-stories";
import { tellInChinese, tellOfHelp } from "./help-stories";
import { reasonToSkip, Session } from "./session";
import { tellOfRestrictedMode } from "./trust-stories";
import type { Window } from "./window";

const MAXCOMPUTE_ACCOUNT = "5678901234567890";
const GENERATE = "MaxCompute: Generate RAM Policies";

/** How long nothing must happen before nothing is believed to happen. */
const CALM_MS = 2_000;

const PROGRESS = /^Source: [^\n]*\nCancel\nReading the SQL of the workspace/;

test("the packed extension in a real VS Code", { timeout: 1_200_000 }, async (t) => {
  const reason = await reasonToSkip();
  if (reason && process.env.EXTABLE_REQUIRE_VSCODE === "1") assert.fail(`Not tested: ${reason}`);
  if (reason) return t.skip(reason);

  let ram: RamServer | undefined;
  const session = await Session.start(async (home) => {
    const { server, env } = await startRam(home);
    ram = server;
    return env;
  });
  t.after(() => Promise.all([session.stop(), ram?.stop()]));

  let stories = 0;
  /**
   * One window, one story. Whatever is told, no notification may pop up but the answers that were asked for and, on a slow machine, how far the
   * command has come that gives one.
   */
  const story = (name: string, file: string, tell: (window: Window) => Promise<void>, answers: RegExp[] = []) =>
    t.test(name, { timeout: 240_000 }, async () => {
      const window = await session.open(file, String(++stories));
      try {
        await tell(window);
        const uncalledFor = (await window.toasts()).filter(
          (toast) => !(answers.length > 0 ? [PROGRESS, ...answers] : []).some((one) => one.test(toast)),
        );
        assert.deepEqual(uncalledFor, []);
      } catch (error) {
        await window.picture("failed");
        throw error;
      } finally {
        await window.close();
      }
    });

  await story("findings stand in the editor and in Problems", "broken.sql", async (window) => {
    const problems = await window.problems(2);
    await window.picture("findings");
    assert.deepEqual(problems.map(({ code }) => code).sort(), ["mapping-column-count", "role-arn-malformed"]);
    assert.match(problems.find(({ code }) => code === "mapping-column-count")!.message, /speed/);
    assert.equal(await window.editor().locator(".squiggly-error").count(), 2);
  });

  await story("other handlers and the statements around CREATE are checked", "fleet.sql", async (window) => {
    const problems = await window.problems(5);
    await window.picture("neighbours");
    assert.deepEqual(problems.map(({ code }) => code).sort(), [
      "format-unknown",
      "location-endpoint",
      "location-jdbc",
      "mapping-jdbc",
      "syntax-equals",
    ]);
  });

  await story("a project file is obeyed, and complained of where it is broken", "broken.sql", async (window) => {
    await window.problems(2);
    const file = path.join(window.folder, ".extable.json");
    await writeFile(file, '{ "rules": { "role-arn-*": "off" } }');
    // The VS Code of this test watches no files.
    await window.run("MaxCompute: Restart Extable Server");
    await window.problems(1);
    await writeFile(file, '{ "rule": {} }');
    await window.run("MaxCompute: Restart Extable Server");
    await window.problemOf("config-invalid");
    await window.problems(3);
    await window.picture("project-file");
  });

  await story("a finding is fixed with the keyboard alone", "broken.sql", async (window) => {
    await window.problems(2);
    await window.focusEditor();
    await fixNext(window, "fix-mapping");
    await window.problems(1);
    await window.focusEditor();
    await fixNext(window, "fix-role-arn");
    await window.problems(0);
    await window.picture("fixed");
    const text = await window.textOf(window.editor());
    assert.match(text, /':vid, :gt, longitude, latitude, speed'/);
    assert.match(text, /'acs:ram::1234567890123456:role\/aliyunodpsroleforotheruser'/);
  });

  await story(
    "the policies are written beside the DDL, and the account is asked for once",
    "good.sql",
    async (window) => {
      await window.lenses().first().waitFor();
      await window.picture("lens");
      await window.run(GENERATE);
      await chooseForm(window, "JSON");
      await answerWithAccount(window);
      await checkPolicies(window);
      assert.equal(await rememberedAccount(window), MAXCOMPUTE_ACCOUNT);

      await window.run("View: Close All Editors in Group");
      await window.run(GENERATE);
      await chooseForm(window, "JSON");
      await checkPolicies(window);
    },
  );

  await story(
    "a policy is checked against the DDL of the workspace",
    "good.sql",
    async (window) => {
      await window.lenses().first().waitFor();
      const resource = "acs:ots:cn-hangzhou:1234567890123456:instance/fleet";
      const statement = { Effect: "Allow", Action: "ots:*", Resource: [resource, `${resource}/table/*`] };
      const policy = JSON.stringify({ Version: "1", Statement: [statement] }, undefined, 2);
      await writeFile(path.join(window.folder, "AliyunODPSRoleForOtherUser.ram-policy.json"), policy);
      await window.openFile("AliyunODPSRoleForOtherUser.ram-policy.json");
      await window.run("MaxCompute: Check Policy Against DDL");
      await window.toast("problems in the policy. Compared with the external tables of acs:ram::1234567890123456:role");
      await window.problemOf("policy-access-too-wide");
      await window.picture("policy-check");
    },
    [/problems in the policy/],
  );

  await story("other SQL gets nothing at all", "other-sql/hive.sql", async (window) => {
    await window.openFile("mysql.sql");
    await window.openFile("good.sql");
    await window.lenses().first().waitFor(); // By now the server has answered for the files before it, too.
    for (const file of ["hive.sql", "mysql.sql"]) {
      await window.openFile(file);
      await delay(CALM_MS);
      assert.equal(await window.lenses().count(), 0, `lens in ${file}`);
      assert.equal(await window.squiggles().count(), 0, `finding in ${file}`);
    }
    assert.deepEqual(await window.problems(0), []);
    await window.picture("other-sql");
  });

  await story("a document that was never saved is checked, mended and granted for", "good.sql", async (window) => {
    await window.run("File: New Untitled Text File");
    await window.editor("Untitled-1").waitFor();
    await window.paste(readText("test/vscode/workspace/broken.sql"));
    await window.problems(2);
    await window.focusEditor();
    await window.picture("untitled");
    await fixNext(window);
    await window.problems(1);
    await window.focusEditor();
    await fixNext(window);
    await window.problems(0);
    await window.focusEditor();
    await window.run("View: Toggle Panel Visibility"); // Makes room for what is read below.
    await window.run(GENERATE);
    await chooseForm(window, "JSON");
    await answerWithAccount(window);
    await checkPolicies(window);
  });

  await story(
    "policies are written in the form that is chosen, and the lens says what they allow",
    "good.sql",
    async (window) => {
      await window.lenses().first().waitFor();
      assert.match((await window.lenses().first().textContent()) ?? "", /^RAM policies: read · /);
      await window.run(GENERATE);
      await chooseForm(window, "Terraform");
      await answerWithAccount(window);
      await window.tab("ram.tf").click();
      assert.match(await window.textOf(window.editor("ram.tf")), /required_providers/);
      await window.picture("terraform");
    },
  );

  await story("the code of a finding leads to the page of its rule", "broken.sql", async (window) => {
    await window.problems(2);
    await window.page.locator(".markers-panel .marker-code", { hasText: "role-arn-malformed" }).click();
    const heading = window.preview().getByRole("heading", { level: 1 });
    await heading.waitFor();
    assert.equal(await heading.textContent(), "role-arn-malformed");
    await window.picture("rule-page");
  });

  await story(
    "SQL in Markdown is checked, and the report for an issue counts it and tells nothing of it",
    "page.md",
    async (window) => {
      const [problem] = await window.problems(1);
      assert.equal(problem?.code, "syntax-comma-missing");
      await window.picture("markdown");
      await window.run("MaxCompute: Copy Report on Extable");
      await window.page.getByText("The report on Extable was copied").first().waitFor();
      const report = String(await window.page.evaluate("navigator.clipboard.readText()"));
      assert.match(
        report,
        /^Extable \d+\.\d+\.\d+, language server running\n[\s\S]*: 1 markdown\nProblems: 1 syntax-comma-missing\n/,
      );
      for (const secret of ["page.md", "speed", window.folder]) assert.ok(!report.includes(secret), report);
    },
  );

  await tellOfHelp(story);
  await tellOfAccounts(story, ram!);
  await session.speak("zh-cn");
  await tellInChinese(story);
  await session.speak("en");
  await session.restrict();
  await tellOfRestrictedMode(story, ram!);

  await t.test("no key is in what VS Code has left in files or printed", async () => {
    const traces = await session.traces();
    assert.match(traces, /"extable\.maxcomputeAccountId"/);
    assert.doesNotMatch(traces, /Fake(?:KeyId|Secret)/);
  });
});

/** From the keyboard: to the next finding, its light bulb, the first fix. The cursor has to be before the finding. */
async function fixNext(window: Window, picture?: string): Promise<void> {
  await window.pressUntil("F8", window.page.locator(".marker-widget"));
  const fixes = window.page.locator(".action-widget .monaco-list-row.action");
  await window.pressUntil("ControlOrMeta+.", fixes.first());
  if (picture) await window.picture(picture);
  await window.press("Enter");
  await fixes.first().waitFor({ state: "detached" });
  await window.press("Escape");
}

/** In the picker, where the form that was chosen last comes first. */
async function chooseForm(window: Window, form: string): Promise<void> {
  const box = window.page.locator(".quick-input-widget");
  await box.getByText("In which form?").first().waitFor();
  await window.picture("forms");
  await window.type(form);
  await window.press("Enter");
  await box.getByText("In which form?").first().waitFor({ state: "hidden" });
}

async function answerWithAccount(window: Window): Promise<void> {
  const box = window.page.locator(".quick-input-widget");
  const complaint = box.locator(".quick-input-message");
  await box.getByText("MaxCompute account").first().waitFor();
  await window.picture("question");
  await window.type("5678901234****");
  await complaint.getByText(/digits only/).waitFor();
  await window.press("Enter"); // Must not be taken.
  await window.picture("question-wrong-answer");
  await window.press("ControlOrMeta+A");
  await window.type(MAXCOMPUTE_ACCOUNT);
  await complaint.getByText(/digits only/).waitFor({ state: "hidden" });
  await window.press("Enter");
  await box.waitFor({ state: "hidden" });
}

async function checkPolicies(window: Window): Promise<void> {
  for (const name of ["ram-trust", "ram-permission"]) await window.tab(name).waitFor();
  const trust = await documentOf(window, "ram-trust");
  assert.deepEqual(trust.Statement[0].Principal, { Service: [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`] });
  await window.picture("trust-policy");
  const permission = await documentOf(window, "ram-permission");
  const reading = permission.Statement.filter(({ Action }: { Action: string[] }) => Action.includes("ots:GetRow"));
  assert.deepEqual(
    reading.map(({ Resource }: { Resource: string[] }) => Resource),
    [["acs:ots:cn-hangzhou:1234567890123456:instance/fleet/table/vehicle_track"]],
  );
  await window.picture("permission-policy");
}

/** Brings the policy's tab to the front and reads it; it is JSON with comments. */
async function documentOf(window: Window, name: string) {
  await window.tab(name).click();
  const text = await window.textOf(window.editor(name));
  assert.match(text, /^\s*\/\//, "opens with what it is for");
  return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, ""));
}

/** The settings of the workspace, as soon as they have been written. */
async function rememberedAccount(window: Window): Promise<unknown> {
  const file = path.join(window.folder, ".vscode", "settings.json");
  for (let waited = 0; waited < 30_000; waited += 100) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.includes("extable")) return JSON.parse(text)["extable.maxcomputeAccountId"];
    await delay(100);
  }
  throw new Error(`${file} was not written`);
}
