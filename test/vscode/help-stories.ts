import assert from "node:assert/strict";
import type { Story } from "./account-stories";
import type { Window } from "./window";

const ROLE = /'odps\.properties\.rolearn' = 'acs:ram::/;

export async function tellOfHelp(story: Story): Promise<void> {
  await story("a key is completed: a required one first, with what it is for beside it", "good.sql", async (window) => {
    await window.lenses().first().waitFor();
    await window.goTo(11, 1);
    await window.press("ControlOrMeta+Shift+K");
    await window.press("ArrowUp", "End", "Enter");
    await window.type("'");
    assert.match((await window.suggested())[0]!, /^odps\.properties\.rolearn/);
    assert.match(await window.documentation(), /The RAM role that MaxCompute assumes/);
    await window.picture("key");
    await window.takeSuggestion();
    await window.picture("key-taken");
    assert.match(await window.textOf(window.editor()), ROLE);
  });

  await story("a column is completed in the mapping, if it is not there yet", "broken.sql", async (window) => {
    await window.problems(2);
    await window.focusEditor();
    await window.goTo(12, 65);
    await window.type(",");
    assert.deepEqual(await window.suggested(), ["speed"]);
    await window.picture("mapping");
    await window.takeSuggestion();
    await window.problems(1);
    await window.picture("mapping-taken");
    assert.match(await window.textOf(window.editor()), /':vid, :gt, longitude, latitude, speed',/);
  });

  await story("each part of a role ARN says what it is", "good.sql", async (window) => {
    await window.lenses().first().waitFor();
    assert.match(await window.hover("1234567890123456"), /which owns the data and the role/);
    await window.picture("hover-account");
    assert.match(await window.hover("aliyunodpsroleforotheruser"), /vehicle_track_external/);
    await window.picture("hover-role");
    await window.hover("tablestore.columns.mapping");
    await window.picture("hover-key");
    await window.hover("TableStoreStorageHandler");
    await window.picture("hover-handler");
    await window.hover("cn-hangzhou");
    await window.picture("hover-location");
  });

  await story("columns and entries say which of them belong together, if asked to", "good.sql", async (window) => {
    await window.lenses().first().waitFor();
    const hints = window.editor().locator(".view-line", { hasText: /columns\.mapping.*max_speed/ });
    await window.goTo(5, 3);
    await window.type("max_");
    assert.equal(await hints.count(), 0);
    await window.hold(["Control", "Alt"], hints);
    await window.picture("hints");
  });

  await story("a column is renamed together with its entry of the mapping", "good.sql", async (window) => {
    await window.lenses().first().waitFor();
    await window.goTo(5, 5);
    const box = window.page.locator(".rename-box input");
    await window.pressUntil("F2", box);
    await window.picture("rename");
    await window.press("ControlOrMeta+A");
    await window.type("kmh");
    await window.press("Enter");
    await window.editor().locator(".view-line", { hasText: "':vid, :gt, kmh'" }).waitFor();
    assert.match(await window.textOf(window.editor()), /^ {2}kmh DOUBLE$/m);
    await window.picture("renamed");
  });

  await story("the mapping is built from the columns, with the keys that are picked", "good.sql", async (window) => {
    await window.lenses().first().waitFor();
    await window.goTo(9, 1);
    await window.press("ControlOrMeta+Shift+K");
    await window.run("MaxCompute: Build Column Mapping from Columns");
    const rows = window.page.locator(".quick-input-list .monaco-list-row");
    await rows.nth(1).waitFor();
    await window.picture("keys-picked");
    await rows.nth(1).click();
    await window.press("Enter");
    await window
      .editor()
      .locator(".view-line", { hasText: "'tablestore.columns.mapping' = ':vid, :gt, speed'" })
      .waitFor();
    await window.picture("mapping-built");
  });

  await story("the walkthrough has four steps, and nothing in them is cut off", "good.sql", async (window) => {
    await openWalkthrough(window, "External tables of MaxCompute");
    await goThroughSteps(window);
  });
}

/** What the stories in Chinese are about; the window was opened in it. */
export async function tellInChinese(story: Story): Promise<void> {
  await story("all that Extable says is Chinese where VS Code is", "broken.sql", async (window) => {
    const [problem] = await window.problems(2);
    assert.match(problem!.message, /\p{Script=Han}/u);
    await window.picture("zh-findings");
    await window.focusEditor();
    assert.match((await window.lenses().first().textContent()) ?? "", /生成 RAM 策略/);
    assert.match(await window.hover("tablestore.table.name"), /\p{Script=Han}/u);
    await window.picture("zh-hover");
    await window.goTo(13, 1);
    await window.press("End", "Enter");
    await window.type("'");
    assert.ok((await window.suggested()).length > 0);
    assert.match(await window.documentation(), /\p{Script=Han}/u);
    await window.picture("zh-completion");
  });
  await story("commands and the walkthrough are Chinese where VS Code is", "good.sql", async (window) => {
    assert.match((await window.lenses().first().textContent()) ?? "", /^RAM 策略/);
    await window.pressUntil("F1", window.page.locator(".quick-input-widget input:focus"));
    await window.type("生成");
    await window.page.locator(".quick-input-list").getByText("Generate RAM Policies").first().waitFor();
    await window.picture("zh-commands");
    await window.press("Escape");
    await openWalkthrough(window, "MaxCompute 外部表");
    await goThroughSteps(window);
    await window.preview().getByText("拥有角色的账号的凭证").first().waitFor();
  });
}

async function openWalkthrough(window: Window, title: string): Promise<void> {
  await window.run("Welcome: Open Walkthrough...");
  await window.choose(title);
}

/** Takes a picture of each step, and looks whether its text and its samples are there as a whole. */
async function goThroughSteps(window: Window): Promise<void> {
  const steps = window.page.locator(".getting-started-step");
  await steps.nth(3).waitFor();
  assert.equal(await steps.count(), 4);
  for (const [number, step] of (await steps.all()).entries()) {
    await step.click();
    await step.locator(".step-description-container").first().waitFor();
    await window.preview().locator("p, table").first().waitFor();
    await window.page.waitForTimeout(500);
    const samples = window.preview().locator("pre");
    const cut = await samples.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    assert.equal(cut, 0, `samples that are cut off in step ${number + 1}`);
    await window.picture(`step-${number + 1}`);
  }
}
