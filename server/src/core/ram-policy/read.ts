import { nearest } from "../text/nearest";
import { type Span, spanOf } from "../text/span";
import { FOREIGN_ELEMENTS, POLICY_ELEMENTS, type PolicyKind, STATEMENT_ELEMENTS } from "./grammar";
import { type JsonObject, type JsonProperty, type JsonValue, readJson } from "./json";
import type {
  DuplicateElement,
  Mismatch,
  PolicyCondition,
  PolicyStatement,
  PolicyText,
  PolicyTexts,
  PrincipalEntry,
  RamPolicy,
  UnknownElement,
} from "./model";

export interface ReadOptions {
  /** Where nothing says it, the document does: only trust policies have principals. */
  readonly kind?: PolicyKind | undefined;
  /** Whether comments are tolerated, as in a document that is to be read by people first. */
  readonly comments?: boolean;
}

/** Reads a policy document of RAM. Whatever the text, there is an answer. */
export function readRamPolicy(text: string, { kind, comments = false }: ReadOptions = {}): RamPolicy {
  const { root, problems } = readJson(text, comments);
  const reader = new PolicyReader(kind ?? kindOf(root));
  return {
    text,
    problems,
    damaged: problems.some((problem) => problem.kind !== "comment"),
    ...reader.read(root, text),
  };
}

const propertiesOf = (value: JsonValue | undefined): readonly JsonProperty[] =>
  value?.kind === "object" ? value.properties : [];

const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  value?.kind === "array" ? value.items : value ? [value] : [];

function kindOf(root: JsonValue | undefined): PolicyKind {
  const statements = propertiesOf(root).filter(({ key }) => key.toLowerCase() === "statement");
  const keys = statements.flatMap(({ value }) => itemsOf(value).flatMap(propertiesOf)).map(({ key }) => key);
  return keys.includes("Principal") && !keys.includes("Resource") ? "trust" : "permission";
}

const isString = (value: JsonValue): value is JsonValue & PolicyText => value.kind === "string";
const isObject = (value: JsonValue): value is JsonObject => value.kind === "object";

/** Names that are no misspelling, wherever they stand. */
const KNOWN_ELEMENTS: ReadonlySet<string> = new Set(
  [POLICY_ELEMENTS, STATEMENT_ELEMENTS.permission, STATEMENT_ELEMENTS.trust, FOREIGN_ELEMENTS].flat(),
);

class PolicyReader {
  readonly #mismatches: Mismatch[] = [];
  readonly #unknown: UnknownElement[] = [];
  readonly #duplicates: DuplicateElement[] = [];

  constructor(private readonly kind: PolicyKind) {}

  read(root: JsonValue | undefined, text: string): Omit<RamPolicy, "text" | "problems" | "damaged"> {
    const properties = root ? this.#object(root, "policy") : [];
    const elements = this.#elements(properties, POLICY_ELEMENTS, "policy");
    const version = this.#text(elements.get("Version"));
    return {
      kind: this.kind,
      span: root?.span ?? spanOf(0, text.trimEnd().length),
      properties,
      has: new Set(elements.keys()),
      ...(version && { version }),
      statements: this.#statements(elements.get("Statement")),
      mismatches: this.#mismatches,
      unknown: this.#unknown,
      duplicates: this.#duplicates,
    };
  }

  #statements(property: JsonProperty | undefined): PolicyStatement[] {
    const value = property?.value;
    if (!value) return [];
    if (value.kind !== "array") this.#mismatch(value, "Statement", "objects");
    else for (const item of value.items) if (!isObject(item)) this.#mismatch(item, "Statement", "object");
    return itemsOf(value)
      .filter(isObject)
      .map((item) => this.#statement(item));
  }

  #statement({ span, properties }: JsonObject): PolicyStatement {
    this.#findDuplicates(properties);
    const elements = this.#elements(properties, STATEMENT_ELEMENTS[this.kind], "statement");
    const effect = this.#text(elements.get("Effect"));
    const [action, notAction, resource] = ["Action", "NotAction", "Resource"].map((name) =>
      this.#texts(elements.get(name), name),
    );
    return {
      span,
      properties,
      has: new Set(elements.keys()),
      ...(effect && { effect }),
      ...(action && { action }),
      ...(notAction && { notAction }),
      ...(resource && { resource }),
      principals: this.#principals(elements.get("Principal")),
      conditions: this.#conditions(elements.get("Condition")),
    };
  }

  /** By the names that they are meant to have; of several that are the same, the first. */
  #elements(
    properties: readonly JsonProperty[],
    names: readonly string[],
    of: UnknownElement["of"],
  ): Map<string, JsonProperty> {
    const elements = new Map<string, JsonProperty>();
    for (const property of properties) {
      const { key } = property;
      const meant = KNOWN_ELEMENTS.has(key) ? undefined : nearest(key, names);
      if (!names.includes(key)) this.#unknown.push({ property, of, meant });
      const name = meant ?? key;
      if (!elements.has(name)) elements.set(name, property);
    }
    return elements;
  }

  #principals(property: JsonProperty | undefined): PrincipalEntry[] {
    if (!property?.value) return [];
    return this.#object(property.value, "Principal").flatMap((entry) => {
      const texts = this.#texts(entry, entry.key);
      return texts ? [{ ...texts, kind: entry.key }] : [];
    });
  }

  #conditions(property: JsonProperty | undefined): PolicyCondition[] {
    if (!property?.value) return [];
    return this.#object(property.value, "Condition").flatMap((operator) =>
      (operator.value ? this.#object(operator.value, operator.key) : []).map((key) => ({
        operator: { value: operator.key, span: operator.keySpan },
        key: { value: key.key, span: key.keySpan },
        values: this.#texts(key, key.key)?.values ?? [],
      })),
    );
  }

  #text(property: JsonProperty | undefined): PolicyText | undefined {
    const value = property?.value;
    if (!value || isString(value)) return value && { value: value.value, span: value.span };
    this.#mismatch(value, property.key, "string");
    return undefined;
  }

  #texts(property: JsonProperty | undefined, element: string): PolicyTexts | undefined {
    if (!property) return undefined;
    const items = itemsOf(property.value);
    const others = items.filter((item) => !isString(item));
    for (const other of others) this.#mismatch(other, element, property.value?.kind === "array" ? "string" : "strings");
    const values = items.filter(isString).map(({ value, span }) => ({ value, span }));
    return { property, values, complete: property.value !== undefined && others.length === 0 };
  }

  /** The properties of what has to be an object. */
  #object(value: JsonValue, element: string): readonly JsonProperty[] {
    if (value.kind !== "object") {
      this.#mismatch(value, element, "object");
      return [];
    }
    this.#findDuplicates(value.properties);
    return value.properties;
  }

  #findDuplicates(properties: readonly JsonProperty[]): void {
    const first = new Map<string, JsonProperty>();
    for (const property of properties) {
      const known = first.get(property.key);
      if (known) this.#duplicates.push({ property, first: known });
      else first.set(property.key, property);
    }
  }

  #mismatch({ span }: { readonly span: Span }, element: string, expected: Mismatch["expected"]): void {
    this.#mismatches.push({ at: span, element, expected });
  }
}
