import path from "node:path";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { fromRoot } from "../support/root";

/** Everything waits for what it needs; this is when it gives up. Machines are slow at times. */
const PATIENCE_MS = 60_000;

/** What a hover holds until somebody has answered. */
const LOADING = /^\s*(?:Loading|正在加载)/;

/** Remembers every notification that pops up, since they go away again by themselves. */
const WATCH_TOASTS = `
  globalThis.toasts = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const toast = node.querySelector?.(".notification-toast") ?? node.closest?.(".notification-toast");
        if (toast) setTimeout(() => globalThis.toasts.push(toast.innerText));
      }
    }
  }).observe(document, { childList: true, subtree: true });
`;

/** One finding, as the Problems panel shows it. */
export interface Problem {
  readonly message: string;
  readonly code: string;
}

export interface WindowOptions {
  readonly folder: string;
  /** What the names of its pictures begin with. */
  readonly pictures: string;
}

/** One window of VS Code, used as a person uses it: with keys, and by reading what it shows. */
export class Window {
  #pictures = 0;

  private constructor(
    readonly page: Page,
    private readonly options: WindowOptions,
  ) {}

  static async open(context: BrowserContext, url: string, options: WindowOptions): Promise<Window> {
    const page = await context.newPage();
    await page.addInitScript(WATCH_TOASTS);
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(url);
    const window = new Window(page, options);
    await window.focusEditor();
    return window;
  }

  /** The folder that is open in it. */
  get folder(): string {
    return this.options.folder;
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.press("ControlOrMeta+V");
  }

  /** The editor of the document whose URI has this in it; without one, the active editor. */
  editor(partOfUri?: string): Locator {
    return this.page.locator(
      partOfUri
        ? `.editor-instance .monaco-editor[data-uri*="${partOfUri}"]`
        : ".editor-group-container.active .editor-instance .monaco-editor",
    );
  }

  tab(partOfLabel: string): Locator {
    return this.page.locator(".tab", { hasText: partOfLabel });
  }

  /** The code lenses in view. */
  lenses(): Locator {
    return this.page.locator(".codelens-decoration a");
  }

  /** What is underlined in the active editor, whatever the severity. */
  squiggles(): Locator {
    return this.editor().locator(".cdr[class*=squiggly]");
  }

  /** The content of the Markdown preview: a page in a frame in a frame. */
  preview(): FrameLocator {
    return this.page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
  }

  async focusEditor(): Promise<void> {
    await this.editor().locator(".view-line").first().click();
  }

  /** Puts the cursor there; both count from one. */
  async goTo(line: number, column: number): Promise<void> {
    await this.pressUntil("Control+G", this.#question());
    await this.type(`${line}:${column}`);
    await this.press("Enter");
    await this.#question().waitFor({ state: "hidden" });
  }

  /** What completion offers at the moment. */
  suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  /** The labels of what completion offers, once it does. */
  async suggested(): Promise<string[]> {
    await this.suggestions().first().waitFor();
    const labels = await this.suggestions().locator(".label-name").allTextContents();
    return labels.map((label) => label.trim());
  }

  /** Opens what completion says of the suggestion in focus, and reads it. */
  async documentation(): Promise<string> {
    const details = this.page.locator(".suggest-details-container .suggest-details");
    await this.pressUntil("Control+Space", details.locator(".docs p").first());
    return details.innerText();
  }

  /** Takes the suggestion in focus. */
  async takeSuggestion(): Promise<void> {
    await this.press("Enter");
    await this.suggestions().first().waitFor({ state: "detached" });
  }

  /** Points at that text of the active editor, and reads what comes up; anew where the text moved away while VS Code still drew. */
  async hover(text: string): Promise<string> {
    const shown = this.page.locator(".monaco-resizable-hover .hover-contents:visible", { hasNotText: LOADING });
    await this.#pointAway(shown);
    for (let tries = 0; tries < 8 && !(await shown.first().isVisible()); tries++) {
      await this.#pointAway(shown);
      const { x, y } = await this.#middleOf(text);
      await this.page.mouse.move(x, y, { steps: 3 });
      await shown
        .first()
        .waitFor({ timeout: 8_000 })
        .catch(() => undefined);
    }
    await shown.first().waitFor();
    return (await shown.allInnerTexts()).join("\n");
  }

  async #pointAway(shown: Locator): Promise<void> {
    await this.page.mouse.move(0, 0);
    await shown.first().waitFor({ state: "hidden" });
  }

  async #middleOf(text: string): Promise<{ x: number; y: number }> {
    const middle = await this.editor()
      .locator(".view-line", { hasText: text })
      .first()
      .evaluate((line, wanted) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? "").indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }, text);
    if (!middle) throw new Error(`"${text}" is not in one piece of a line`);
    return middle;
  }

  /** The text of an editor as far as it is in view. */
  async textOf(editor: Locator): Promise<string> {
    await editor.locator(".view-line").first().waitFor();
    const lines = await editor.locator(".view-line").evaluateAll((elements) =>
      elements
        .map((element) => element as unknown as { offsetTop: number; textContent: string })
        .sort((one, other) => one.offsetTop - other.offsetTop)
        .map(({ textContent }) => textContent),
    );
    return lines.join("\n").replaceAll("\u00a0", " ");
  }

  /** Presses a key again where nothing came of it: VS Code drops one that arrives while it still draws. */
  async pressUntil(key: string, wanted: Locator): Promise<void> {
    for (let tries = 0; tries < 8 && !(await wanted.isVisible()); tries++) {
      await this.press(key);
      await wanted.waitFor({ timeout: 8_000 }).catch(() => undefined);
    }
    await wanted.waitFor();
  }

  /** Holds keys down until that is there, anew where they came too early; they stay down. */
  async hold(keys: string[], wanted: Locator): Promise<void> {
    for (let tries = 0; tries < 8 && !(await wanted.isVisible()); tries++) {
      for (const key of keys) await this.page.keyboard.up(key);
      for (const key of keys) await this.page.keyboard.down(key);
      await wanted.waitFor({ timeout: 4_000 }).catch(() => undefined);
    }
    await wanted.waitFor();
  }

  #question(): Locator {
    return this.page.locator(".quick-input-widget input:focus");
  }

  /** Opens the palette and runs the command with this title. */
  async run(title: string): Promise<void> {
    await this.pressUntil("F1", this.#question());
    await this.type(title);
    await this.choose(title);
  }

  /** Takes the entry of a quick pick whose label begins like this. */
  async choose(label: string): Promise<void> {
    const entry = this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).first();
    await entry.waitFor();
    while (!(await entry.getAttribute("class"))?.includes("focused")) await this.press("ArrowDown");
    await this.press("Enter");
  }

  /** Opens a file of the workspace in a tab of its own. */
  async openFile(file: string): Promise<void> {
    await this.pressUntil("ControlOrMeta+P", this.#question());
    await this.type(file);
    await this.choose(path.basename(file));
    await this.editor(file).first().waitFor();
  }

  async showProblems(): Promise<Locator> {
    const panel = this.page.locator(".markers-panel");
    await this.pressUntil("ControlOrMeta+Shift+M", panel);
    return panel;
  }

  /** What the Problems panel lists, once it lists as many findings as expected. */
  async problems(expected: number): Promise<Problem[]> {
    const panel = await this.showProblems();
    const rows = panel.locator(".monaco-list-row .marker-message-details-container");
    const more = rows.nth(expected);
    if (expected > 0) await rows.nth(expected - 1).waitFor();
    await more.waitFor({ state: "detached" });
    return Promise.all(
      (await rows.all()).map(async (row) => ({
        message: (await row.locator(".marker-message").first().textContent()) ?? "",
        code: (await row.locator(".marker-code").textContent()) ?? "",
      })),
    );
  }

  /** Waits until a finding with that code stands in Problems; a count alone may still be that of before. */
  async problemOf(code: string): Promise<void> {
    await (await this.showProblems()).locator(".marker-code", { hasText: code }).first().waitFor();
  }

  /** Waits for a notification with that text. */
  async toast(text: string): Promise<void> {
    await this.page.locator(".notification-toast", { hasText: text }).first().waitFor();
  }

  /** The notifications that have popped up so far. */
  toasts(): Promise<string[]> {
    return this.page.evaluate("globalThis.toasts");
  }

  /** Keeps a picture of the window among the artefacts of the run. */
  async picture(name: string): Promise<void> {
    const file = `${this.options.pictures}.${++this.#pictures}-${name}.png`;
    await this.page.screenshot({ path: fromRoot("out", "screenshots", file) });
  }
}
