import { commands, type Disposable, EventEmitter, l10n, Uri, workspace } from "vscode";
import type { Step } from "../../../server/src/core/index";

const SCHEME = "extable-plan";

const NOTHING = "nothing";

/** The label, the document as it is, and as it will be. */
type Pair = readonly [Uri, Uri, Uri];

/** The documents of a plan, as they are and as they will be, side by side. */
export class PlanDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? "",
  });

  /** Opens what a plan changes, and what it attaches as it is. */
  async show(
    account: string,
    steps: readonly Step[],
    attachesAsIs: (step: Step, all: readonly Step[]) => boolean,
  ): Promise<void> {
    const shown = steps.filter((step) => step.kind !== "attach-policy" || attachesAsIs(step, steps));
    const pairs = shown.map((step) => this.#pairOf(account, step));
    const title = l10n.t("RAM of {0}: now ↔ planned", account);
    const [only, more] = pairs;
    if (!only) return;
    if (more) await commands.executeCommand("vscode.changes", title, pairs.map(asAdded));
    else await commands.executeCommand("vscode.diff", only[1], only[2], `${titleOf(only[0])}: ${title}`);
  }

  #pairOf(account: string, step: Step): Pair {
    const name = nameOf(step);
    const before = this.#document(account, name, "now", "before" in step ? step.before : undefined);
    const after = this.#document(account, name, "planned", "after" in step ? step.after : step.document);
    return [after, before, after];
  }

  #document(account: string, name: string, when: string, document: object | undefined): Uri {
    const fragment = document === undefined ? NOTHING : "";
    const uri = Uri.from({ scheme: SCHEME, path: `/${account}/${name}.json`, query: when, fragment });
    this.#texts.set(uri.toString(), document === undefined ? "" : `${JSON.stringify(document, undefined, 2)}\n`);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** What there is not yet is shown as added. */
const asAdded = ([label, before, after]: Pair): [Uri, Uri | undefined, Uri] => [
  label,
  before.fragment === NOTHING ? undefined : before,
  after,
];

const nameOf = (step: Step): string =>
  step.kind === "create-role" || step.kind === "update-trust" ? `${step.roleName}.trust` : step.policyName;

const titleOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);
