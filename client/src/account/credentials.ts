import { l10n, type Memento, type SecretStorage } from "vscode";
import type { Cloud } from "./cloud";
import { askForKeys } from "./keys";
import { pickSource, type Source } from "./pick-source";

type Choice = Cloud.Choice;

const SOURCE = "extable.credentials.source";
const KEYS = "extable.credentials.keys";

/** Whose credentials to use: chosen by the user, remembered by the workspace; keys themselves only by VS Code's secret storage. */
export class CredentialChoices {
  constructor(
    private readonly state: Memento,
    private readonly secrets: SecretStorage,
  ) {}

  /** What was chosen before or is chosen now; `undefined` once a question is dismissed. */
  async choose(cloud: typeof Cloud): Promise<Choice | undefined> {
    const known = this.state.get<Source>(SOURCE);
    const choice = known && (await this.#choiceOf(known));
    if (choice) return choice;
    const source = await pickSource(cloud, (await this.#keys()) !== undefined);
    if (!source) return undefined;
    const chosen = (await this.#choiceOf(source)) ?? (await this.#askForKeys());
    if (chosen) await this.state.update(SOURCE, source);
    return chosen;
  }

  /** Has the next command ask again. */
  async askAgain(): Promise<void> {
    await this.state.update(SOURCE, undefined);
  }

  /** Forgets the choice, and the keys. */
  async forget(): Promise<void> {
    await this.secrets.delete(KEYS);
    await this.askAgain();
  }

  async #choiceOf(source: Source): Promise<Choice | undefined> {
    if (source.from !== "keys") return source;
    const credentials = await this.#keys();
    return credentials && { from: "keys", credentials, source: l10n.t("the keys that VS Code keeps") };
  }

  async #askForKeys(): Promise<Choice | undefined> {
    const credentials = await askForKeys();
    if (!credentials) return undefined;
    await this.secrets.store(KEYS, JSON.stringify(credentials));
    return this.#choiceOf({ from: "keys" });
  }

  async #keys(): Promise<Cloud.Credentials | undefined> {
    const kept = await this.secrets.get(KEYS);
    return kept === undefined ? undefined : JSON.parse(kept);
  }
}
