import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DATA_ACCOUNT, DATA_KEY, MAXCOMPUTE_ACCOUNT, MAXCOMPUTE_KEY, populate } from "../support/ram-server/demo";
import { RamServer } from "../support/ram-server/server";
import { World } from "../support/ram-server/world";
import type { Window } from "./window";

const VERIFY = "MaxCompute: Verify Role in Account";
const APPLY = "MaxCompute: Apply RAM Policies in Account";
const FORGET = "MaxCompute: Forget Alibaba Cloud Credentials";

/** RAM on this machine, and the environment that has VS Code call it, with two profiles of the aliyun command line. */
export async function startRam(home: string): Promise<{ server: RamServer; env: NodeJS.ProcessEnv }> {
  const server = await RamServer.start(populate(new World()));
  const profile = (name: string, { id, secret }: typeof DATA_KEY) => ({
    name,
    mode: "AK",
    access_key_id: id,
    access_key_secret: secret,
  });
  const profiles = [profile("data-owner", DATA_KEY), profile("maxcompute-owner", MAXCOMPUTE_KEY)];
  mkdirSync(path.join(home, ".aliyun"), { recursive: true });
  writeFileSync(path.join(home, ".aliyun", "config.json"), JSON.stringify({ current: "maxcompute-owner", profiles }));
  const env = {
    HOME: home,
    USERPROFILE: home,
    EXTABLE_RAM_ENDPOINT: server.ramEndpoint,
    EXTABLE_STS_ENDPOINT: server.stsEndpoint,
  };
  return { server, env };
}

export type Story = (
  name: string,
  file: string,
  tell: (window: Window) => Promise<void>,
  answers?: RegExp[],
) => Promise<void>;

const rolesOf = ({ world }: RamServer) => world.account(DATA_ACCOUNT).roles.all();

/** Empties the account, so that each story begins alike. */
function reset(server: RamServer): void {
  server.world.accounts.clear();
  populate(server.world);
  server.requests.length = 0;
  server.faults = [];
}

/** The same, and no key is to be read in the window in the end. */
const withoutKeys =
  (story: Story): Story =>
  (name, file, tell, answers) =>
    story(
      name,
      file,
      async (window) => {
        await tell(window);
        assert.doesNotMatch(await window.page.locator("body").innerText(), /Fake(?:KeyId|Secret)/);
      },
      answers,
    );

/** The role is there, and lets in somebody else. */
function addForeignRole({ world }: RamServer): void {
  const account = world.account(DATA_ACCOUNT);
  const trusted = { Action: "sts:AssumeRole", Effect: "Allow", Principal: { Service: ["ecs.aliyuncs.com"] } };
  const trust = JSON.stringify({ Version: "1", Statement: [trusted] });
  account.roles.add(world.newRole(account, "AliyunODPSRoleForOtherUser", trust));
}

export async function tellOfAccounts(anyStory: Story, server: RamServer): Promise<void> {
  const story = withoutKeys(anyStory);
  await story(
    "a role is verified with credentials that are chosen, and made to work once that is agreed to",
    "good.sql",
    async (window) => {
      reset(server);
      addForeignRole(server);
      await window.lenses().first().waitFor();
      await window.run(VERIFY);
      await answerAccount(window);
      await chooseCredentials(window, "data-owner", "credentials");
      await headingIs(window, /Not all tables of this role work/);
      await window.problemOf("role-in-account");
      await window.picture("verify-report");
      assert.deepEqual(server.actions, ["GetCallerIdentity", "GetRole", "ListPoliciesForRole"]);

      await window.focusEditor();
      await window.run("View: Maximize Editor Group and Hide Side Bars"); // So that there is room side by side.
      await window.run("View: Hide Panel");
      await window.run(APPLY);
      const dialog = window.page.locator(".monaco-dialog-box");
      await dialog.getByText(`in account ${DATA_ACCOUNT}?`).waitFor();
      await window.picture("apply-question");
      const detail = await dialog.innerText();
      for (const said of [
        /1\. Change the trust policy of the role AliyunODPSRoleForOtherUser/,
        /3\. Attach/,
        /:user\/demo/,
        /data-owner/,
      ]) {
        assert.match(detail, said);
      }
      assert.ok(server.actions.every((action) => /^(?:Get|List)/.test(action)));
      await dialog.getByRole("button", { name: "Look at the Changes First" }).click();
      await dialog.waitFor({ state: "detached" });
      await window.page.locator(".multiDiffEntry, .monaco-diff-editor").first().waitFor();
      await window.page.locator(".quick-input-widget").getByText("Nothing is done yet").first().waitFor();
      await window.picture("apply-diff");
      await window.choose("Go On…");
      await dialog.getByRole("button", { name: "Do These 3 Steps" }).click();
      await headingIs(window, /The tables of this role work/);
      await window.picture("apply-report");
      const [role] = rolesOf(server);
      assert.match(role!.trust, /ecs\.aliyuncs\.com.*5678901234567890@odps\.aliyuncs\.com/);
      assert.equal(role!.attached.length, 1);
    },
    [/Looking at the role/, /Changing the role/, /Planning what to add/],
  );

  await story(
    "credentials of another account are recognised, and RAM is not asked with them",
    "good.sql",
    async (window) => {
      reset(server);
      await window.lenses().first().waitFor();
      for (const command of [VERIFY, APPLY]) {
        await window.run(command);
        if (command === VERIFY) {
          await answerAccount(window);
          await chooseCredentials(window, "maxcompute-owner");
        }
        await window.toast(
          `These are credentials of ${MAXCOMPUTE_ACCOUNT}, which owns the MaxCompute project; the role is of ${DATA_ACCOUNT}, which owns the data. Run it with credentials of ${DATA_ACCOUNT}`,
        );
        if (command === VERIFY) await window.picture("wrong-account");
        await window.run("Notifications: Clear All Notifications");
      }
      assert.deepEqual([...new Set(server.actions)], ["GetCallerIdentity"]);
      assert.equal(rolesOf(server).length, 0);
    },
    [/These are credentials of/, /Looking at the role/],
  );

  await story(
    "findings on the role stay with it until its statement is edited; keys are typed unseen, and forgotten",
    "good.sql",
    async (window) => {
      reset(server);
      await window.lenses().first().waitFor();
      await window.run(VERIFY);
      await answerAccount(window);
      await chooseCredentials(window, "Keys in VS Code");
      for (const [what, answer] of [
        ["AccessKey ID", DATA_KEY.id],
        ["AccessKey secret", DATA_KEY.secret],
        ["Security token", ""],
      ]) {
        await window.page.locator(".quick-input-widget").getByText(what!).first().waitFor();
        await window.type(answer!);
        if (answer === DATA_KEY.secret) await window.picture("keys");
        await window.press("Enter");
      }
      await headingIs(window, /Not all tables of this role work/);
      await window.problems(1);
      const asked = server.requests.length;

      await window.focusEditor();
      await window.press("ControlOrMeta+Home");
      await window.type("-- a comment\n");
      await window.problems(1);
      await window.focusEditor();
      await window.press("ControlOrMeta+End");
      await window.type("\nSELECT 1;");
      await window.problems(1);
      await window.focusEditor();
      await window.press("ControlOrMeta+Home", "ArrowDown", "ArrowDown", "End", "Enter");
      await window.problems(0);
      assert.equal(server.requests.length, asked);

      await window.run(FORGET);
      await window.toast("Forgotten");
      await window.focusEditor();
      await window.run(VERIFY);
      await window.page.locator(".quick-input-widget").getByText("asks for them, and keeps them").first().waitFor();
      await window.press("Escape");
    },
    [/Looking at the role/, /Forgotten/],
  );

  await story(
    "a question that RAM does not answer can be cancelled",
    "good.sql",
    async (window) => {
      reset(server);
      server.faults = [{ kind: "hang", on: "GetRole" }];
      await window.lenses().first().waitFor();
      await window.run(VERIFY);
      await answerAccount(window);
      await chooseCredentials(window, "data-owner");
      const toast = window.page.locator(".notification-toast", { hasText: "Looking at the role" });
      await toast.getByText(`acs:ram::${DATA_ACCOUNT}:user/demo`).waitFor();
      await window.picture("looking");
      await toast.getByRole("button", { name: "Cancel" }).click();
      await toast.waitFor({ state: "detached", timeout: 5_000 });
      server.faults = [];
    },
    [/Looking at the role/],
  );
}

async function answerAccount(window: Window): Promise<void> {
  const box = window.page.locator(".quick-input-widget");
  await box.getByText("MaxCompute account").first().waitFor();
  await window.type(MAXCOMPUTE_ACCOUNT);
  await window.press("Enter");
}

async function chooseCredentials(window: Window, name: string, picture?: string): Promise<void> {
  const box = window.page.locator(".quick-input-widget");
  await box.getByText("Whose credentials?").first().waitFor();
  if (picture) await window.picture(picture);
  await window.type(name);
  await window.press("Enter");
}

async function headingIs(window: Window, expected: RegExp): Promise<void> {
  await window.preview().getByRole("heading", { level: 1, name: expected }).waitFor();
}
