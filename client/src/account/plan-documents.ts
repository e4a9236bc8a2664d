import { commands, type Disposable, EventEmitter, l10n, Uri, workspace } from "vscode";
import type { Step } from "../../../server/src/core/index";

const SCHEME = "extable-plan";

const NOTHING = "nothing";

/** The label, the document as it is, and as it will be. */
type Pair = readonly [Uri, Uri, Uri];

type Written = Exclude<Step, { kind: "attach-policy" }>;

/** The documents of a plan, as they are and as they will be, side by side. */
export class PlanDocuments implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? "",
  });

  /** Opens what a plan changes; steps without a document have nothing to show. */
  async show(account: string, steps: readonly Step[]): Promise<void> {
    const pairs = steps.filter(isWritten).map((step) => this.#pairOf(account, step));
    const title = l10n.t("RAM of {0}: now ↔ planned", account);
    const [only, more] = pairs;
    if (!only) return;
    if (more) await commands.executeCommand("vscode.changes", title, pairs.map(asAdded));
    else await commands.executeCommand("vscode.diff", only[1], only[2], `${titleOf(only[0])}: ${title}`);
  }

  #pairOf(account: string, step: Written): Pair {
    const name = nameOf(step);
    const before = this.#document(account, name, "now", "before" in step ? step.before : undefined);
    const after = this.#document(account, name, "planned", step.after);
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

const isWritten = (step: Step): step is Written => step.kind !== "attach-policy";

const nameOf = (step: Written): string =>
  step.kind === "create-role" || step.kind === "update-trust" ? `${step.roleName}.trust` : step.policyName;

const titleOf = ({ path }: Uri): string => path.slice(path.lastIndexOf("/") + 1);
