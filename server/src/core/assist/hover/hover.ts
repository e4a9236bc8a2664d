import type { Span } from "../../text/span";
import type { Passage } from "../passage";
import { codeOfRuleAt } from "../suppression";
import { type Target, targetAt } from "../target";
import { describeColumn } from "./column";
import { describeFlag } from "./flag";
import { describeKey } from "./key";
import { describeKeyword } from "./keyword";
import { describeLocation } from "./location";
import { describeEntry } from "./mapping";
import { describePair } from "./pairs";
import { describeAccount, describeRole } from "./role";
import { describeRule } from "./rule";
import type { Said, Surroundings } from "./say";
import { describeFormat, describeHandler, describeSerde } from "./storage";
import { describeTable } from "./table";
import { describeType } from "./type";
import { describeValue } from "./value";

export interface Hover {
  /** Exactly what is spoken of. */
  readonly at: Span;
  readonly paragraphs: readonly string[];
}

/** What is known of a place in a statement; nothing in one without a mark of MaxCompute. */
export function hoverIn(passage: Passage, offset: number, surroundings: Surroundings): Hover | undefined {
  const target = passage.isOurs ? targetAt(passage, offset) : undefined;
  return target && hover(target.at, describe(target, surroundings));
}

/** What is known of a rule's code in a comment, wherever it stands. */
export function hoverOfComment(text: string, offset: number, surroundings: Surroundings): Hover | undefined {
  const code = codeOfRuleAt(text, offset);
  return code && hover(code.at, describeRule(code.pattern, surroundings));
}

function hover(at: Span, said: Said): Hover | undefined {
  const paragraphs = said.filter((paragraph) => paragraph !== undefined);
  return paragraphs.length === 0 ? undefined : { at: { start: at.start, end: at.end }, paragraphs };
}

function describe(target: Target, surroundings: Surroundings): Said {
  switch (target.kind) {
    case "key":
      return describeKey(target, surroundings);
    case "value":
      return describeValue(target, surroundings);
    case "account":
      return describeAccount(target, surroundings);
    case "role":
      return describeRole(target, surroundings);
    case "entry":
      return describeEntry(target, surroundings);
    case "pair":
      return describePair(target, surroundings);
    case "column":
      return describeColumn(target, surroundings);
    case "type":
      return describeType(target, surroundings);
    case "location":
      return describeLocation(target, surroundings);
    case "keyword":
      return describeKeyword(target, surroundings);
    case "flag":
      return describeFlag(target, surroundings);
    case "handler":
      return describeHandler(target.table, surroundings);
    case "serde":
      return describeSerde(target.table, surroundings);
    case "format":
      return describeFormat(target.table, surroundings);
    case "table":
      return describeTable(target.table, surroundings);
    case "using":
      return [];
  }
}
