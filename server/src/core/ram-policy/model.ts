import type { Span } from "../text/span";
import type { PolicyKind } from "./grammar";
import type { JsonProblem, JsonProperty } from "./json";

/** A string of a policy; its span has the quotes in it. */
export interface PolicyText {
  readonly value: string;
  readonly span: Span;
}

/** An element that takes one string or several. */
export interface PolicyTexts {
  readonly property: JsonProperty;
  readonly values: readonly PolicyText[];
  /** Whether nothing in it is of another type. */
  readonly complete: boolean;
}

/** The principals of one kind; `kind` is as it is written. */
export interface PrincipalEntry extends PolicyTexts {
  readonly kind: string;
}

export interface PolicyCondition {
  readonly operator: PolicyText;
  readonly key: PolicyText;
  readonly values: readonly PolicyText[];
}

export interface PolicyStatement {
  readonly span: Span;
  /** Its properties as they are written, in their order. */
  readonly properties: readonly JsonProperty[];
  /** The elements that it has, whatever their values; a misspelt one counts as what it is meant to be. */
  readonly has: ReadonlySet<string>;
  readonly effect?: PolicyText;
  readonly action?: PolicyTexts;
  readonly notAction?: PolicyTexts;
  readonly resource?: PolicyTexts;
  readonly principals: readonly PrincipalEntry[];
  readonly conditions: readonly PolicyCondition[];
}

/** A value of a type that its element does not take. */
export interface Mismatch {
  readonly at: Span;
  readonly element: string;
  readonly expected: "string" | "strings" | "object" | "objects";
}

/** A name that no element has in that place. */
export interface UnknownElement {
  readonly property: JsonProperty;
  readonly of: "policy" | "statement";
  /** The element that it is meant to be. */
  readonly meant: string | undefined;
}

export interface DuplicateElement {
  readonly property: JsonProperty;
  readonly first: JsonProperty;
}

/** A policy document as it is written, with all that is wrong with its form. */
export interface RamPolicy {
  readonly kind: PolicyKind;
  readonly text: string;
  /** The outermost value; of a text without one, what there is. */
  readonly span: Span;
  readonly problems: readonly JsonProblem[];
  /** Whether the parser had to guess: what seems to be absent may be there. */
  readonly damaged: boolean;
  readonly mismatches: readonly Mismatch[];
  readonly unknown: readonly UnknownElement[];
  readonly duplicates: readonly DuplicateElement[];
  readonly properties: readonly JsonProperty[];
  readonly has: ReadonlySet<string>;
  readonly version?: PolicyText;
  readonly statements: readonly PolicyStatement[];
}
