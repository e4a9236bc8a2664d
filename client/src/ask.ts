import {
  ConfigurationTarget,
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  type LogOutputChannel,
  l10n,
  type Uri,
  window,
  workspace,
} from "vscode";

const KEY = "maxcomputeAccountId";
const USUAL_LENGTHS = [15, 16];

/** The uid of the account that owns the MaxCompute project: in the settings, or asked for once and remembered. */
export class MaxcomputeAccount {
  /** For windows without a trusted folder, whose settings cannot keep it. */
  #answered: string | undefined;

  constructor(private readonly output: LogOutputChannel) {}

  /** `undefined` where it is neither in the settings nor answered, or cannot be a uid. */
  known(resource: Uri): string | undefined {
    const configured = configuredFor(resource);
    return isUid(configured) ? configured : this.#answered;
  }

  /** Asks for it and remembers it; `undefined` when the question is dismissed. */
  async ask(resource: Uri): Promise<string | undefined> {
    const configured = configuredFor(resource);
    const answer = await window.showInputBox({
      title: l10n.t("MaxCompute account"),
      prompt: promptFor(configured),
      placeHolder: l10n.t("16 digits"),
      value: configured,
      ignoreFocusOut: true,
      validateInput: validate,
    });
    const uid = answer?.trim();
    if (!uid) return undefined;
    await this.#remember(uid);
    return uid;
  }

  async #remember(uid: string): Promise<void> {
    this.#answered = uid;
    if (!workspace.workspaceFolders?.length || !workspace.isTrusted) return;
    try {
      await workspace.getConfiguration("extable").update(KEY, uid, ConfigurationTarget.Workspace);
    } catch (error) {
      this.output.warn(`extable.${KEY}: ${error}`);
    }
  }
}

function configuredFor(resource: Uri): string {
  const value: unknown = workspace.getConfiguration("extable", resource).get(KEY);
  return typeof value === "string" ? value.trim() : "";
}

/** An input box validates only what is typed, so what is wrong with the settings has to be said here. */
function promptFor(configured: string): string {
  const where = l10n.t(
    "The uid of the Alibaba Cloud account that owns the MaxCompute project: its console shows it as Account ID under the picture in the top right corner",
  );
  return configured === ""
    ? where
    : l10n.t("{0} in the settings is not a uid, which has digits only. {1}", configured, where);
}

/** One uid, or several with commas between. */
const isUid = (text: string): boolean => /^\d+(?:\s*,\s*\d+)*$/.test(text);

/** Nothing is said of an empty box; other characters than digits are refused, an unusual length is only pointed out. */
function validate(text: string): InputBoxValidationMessage | undefined {
  const uids = text.trim();
  if (uids === "") return undefined;
  if (!isUid(uids)) {
    return {
      message: l10n.t("An account's uid has digits only; a masked one (1234****) or a name does not do"),
      severity: InputBoxValidationSeverity.Error,
    };
  }
  const uid = uids.split(/\s*,\s*/).find(({ length }) => !USUAL_LENGTHS.includes(length));
  if (uid === undefined) return undefined;
  const message =
    uid.length > Math.max(...USUAL_LENGTHS)
      ? l10n.t("An account's uid usually has 16 digits, this one has {0}; is it that of a RAM user?", uid.length)
      : l10n.t("An account's uid usually has 16 digits, this one has {0}", uid.length);
  return { message, severity: InputBoxValidationSeverity.Warning };
}
