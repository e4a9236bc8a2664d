import type { Form, PolicyFacts } from "../../server/src/core/index";

type Access = PolicyFacts["access"];

/** What policies are written for, and in which form. */
export interface Choices {
  readonly form: Form;
  readonly access: Access;
}

/** What the settings say of it. */
export interface ChoiceSettings {
  readonly format: Form | "ask";
  readonly access: Access;
}

/** Where a workspace keeps something: its state, or a stand-in. */
export interface Keeper {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = "extable.policyChoices";

const FORMS: Readonly<Record<Form, true>> = { json: true, "aliyun-cli": true, terraform: true, ros: true };
const ACCESSES: Readonly<Record<Access, true>> = { infer: true, read: true, write: true, "read-write": true };

const keysOf = <Key extends string>(keys: Readonly<Record<Key, true>>): readonly Key[] => Object.keys(keys) as Key[];

/** In the order to offer them. */
export const ALL_FORMS = keysOf(FORMS);
export const ALL_ACCESSES = keysOf(ACCESSES);

const isKey = <Key extends string>(value: unknown, keys: Readonly<Record<Key, true>>): value is Key =>
  typeof value === "string" && Object.hasOwn(keys, value);

/** The settings below `extable.policy`, whatever they hold. */
export const readChoiceSettings = (get: (key: string) => unknown): ChoiceSettings => {
  const [format, access] = [get("format"), get("access")];
  return { format: isKey(format, FORMS) ? format : "ask", access: isKey(access, ACCESSES) ? access : "infer" };
};

/** The choices of a workspace. The access holds until the settings say something else than they did. */
export class LastChoices {
  constructor(private readonly keeper: Keeper) {}

  /** What to offer first; what the settings say where nothing was chosen. */
  last({ format, access }: ChoiceSettings): Choices {
    const kept: unknown = this.keeper.get(KEY);
    const { form, access: chosen, instead } = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Kept>;
    return {
      form: format !== "ask" ? format : isKey(form, FORMS) ? form : "json",
      access: instead === access && isKey(chosen, ACCESSES) ? chosen : access,
    };
  }

  async keep(choices: Choices, { access }: ChoiceSettings): Promise<void> {
    await this.keeper.update(KEY, { ...choices, instead: access } satisfies Kept);
  }
}

interface Kept extends Choices {
  /** The access that the settings had then. */
  readonly instead: Access;
}
