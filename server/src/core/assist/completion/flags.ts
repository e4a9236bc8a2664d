import { SESSION_FLAGS, type SessionFlag } from "../../catalog/flags";
import { caseOf } from "../../syntax/keyword-case";
import type { Known, Suggestion } from "./model";
import type { Start } from "./start";
import { choiceOf, type Template } from "./template";

const SET = /^(SET[ \t]+)([\w.]*)$/i;
const SET_VALUE = /^(SET[ \t]+([\w.]+)[ \t]*=[ \t]*)(\w*)$/i;

/** Flags behind SET, and what they may be. */
export function flagSuggestions({ span, words }: Start): Suggestion[] {
  const value = SET_VALUE.exec(words);
  if (value) return valueSuggestions(value[2]!.toLowerCase(), { start: span.start + value[1]!.length, end: span.end });
  const flag = SET.exec(words);
  return flag
    ? [...SESSION_FLAGS.values()].map((record) =>
        setting(record, "", { start: span.start + flag[1]!.length, end: span.end }),
      )
    : [];
}

function valueSuggestions(key: string, span: Start["span"]): Suggestion[] {
  const flag = SESSION_FLAGS.get(key);
  return (flag?.values ?? []).map((value) => ({
    kind: "value",
    label: value,
    insert: [value],
    span,
    subject: { kind: "flag", key },
  }));
}

function setting({ key, values }: SessionFlag, before: string, span: Start["span"]): Suggestion {
  const value = !values ? { hole: "<value>" } : values.length > 1 ? choiceOf(values) : values[0]!;
  return {
    kind: "flag",
    label: before + key,
    insert: [`${before}${key}=`, value, ";"],
    span,
    subject: { kind: "flag", key },
  };
}

/** What follows the creation of tables of MaxCompute: flags, and what makes partitions and properties known. */
export function followingSuggestions({ span, words }: Start, { tables }: Known): Suggestion[] {
  const typed = words.toUpperCase().replace(/\s+/g, " ");
  const keyword = caseOf(words);
  const names = tables.filter(({ isPartitioned }) => isPartitioned).map(({ name }) => name);
  const statement = (...text: Template): Suggestion => {
    const label = text.map((part) => (typeof part === "string" ? part : part.hole)).join("");
    return { kind: "statement", label, insert: text, span, subject: { kind: "clause", clause: clauseOf(label) } };
  };
  const found = [
    ...names.flatMap((name) => [
      statement(keyword("MSCK REPAIR TABLE "), name, keyword(" ADD PARTITIONS"), ";"),
      statement(
        keyword("ALTER TABLE "),
        name,
        keyword(" ADD IF NOT EXISTS PARTITION "),
        "(",
        { hole: "ds" },
        "='",
        { hole: "<value>" },
        "');",
      ),
    ]),
    ...[...SESSION_FLAGS.values()].map((flag) => setting(flag, keyword("SET "), span)),
  ];
  return found.filter(({ label }) => label.toUpperCase().startsWith(typed));
}

const clauseOf = (label: string) => (/^MSCK/i.test(label) ? "msck" : "add-partition");
