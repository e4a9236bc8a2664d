import { checkDocument } from "./documents";
import { Failure, invalid } from "./failure";
import type { PolicyType } from "./world";

/** The longest document, in characters by one page and bytes by another. Source: RAM, limits. */
const MAX_DOCUMENT = 6144;
/** RAM has a limit for these, which no page names. */
const MAX_TRUST = 4096;

/** The parameters of a request, read one by one. */
export class Parameters {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  optional(name: string): string | undefined {
    return this.#values.get(name);
  }

  required(name: string): string {
    const value = this.#values.get(name);
    if (value === undefined)
      throw new Failure(`MissingParameter.${name}`, 400, `${name} is mandatory for this action.`);
    return value;
  }

  roleName(): string {
    return this.#name("RoleName", /^[A-Za-z0-9.-]+$/, 64);
  }

  policyName(): string {
    return this.#name("PolicyName", /^[A-Za-z0-9-]+$/, 128);
  }

  policyType(): PolicyType {
    const type = this.required("PolicyType");
    if (type === "Custom" || type === "System") return type;
    throw invalid("PolicyType", `The specified policy type ${type} is not valid.`);
  }

  description(name = "Description"): string | undefined {
    const text = this.optional(name);
    if (text !== undefined && (text === "" || text.length > 1024)) throw invalid("Description.Length", "1 to 1024");
    return text;
  }

  permissionDocument(): string {
    return this.#document("PolicyDocument", MAX_DOCUMENT, "permission");
  }

  trustDocument(name: "AssumeRolePolicyDocument" | "NewAssumeRolePolicyDocument"): string {
    return this.#document(name, MAX_TRUST, "trust");
  }

  #document(name: string, longest: number, kind: "permission" | "trust"): string {
    const text = this.required(name);
    if (Buffer.byteLength(text) > longest) throw invalid(`${name}.Length`, `${name} is longer than ${longest}`);
    checkDocument(text, kind);
    return text;
  }

  #name(parameter: string, shape: RegExp, longest: number): string {
    const name = this.required(parameter);
    if (name === "" || name.length > longest) throw invalid(`${parameter}.Length`, `1 to ${longest}`);
    if (!shape.test(name)) throw invalid(`${parameter}.InvalidChars`, `${parameter} has invalid characters`);
    return name;
  }
}
