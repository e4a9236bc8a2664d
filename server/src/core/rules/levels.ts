import * as l10n from "@vscode/l10n";
import { nearest } from "../text/nearest";
import { isGlob, matchesCode } from "./codes";
import { RULES } from "./index";
import type { Finding } from "./rule";

/** What a user may make of a rule: another severity, or nothing. */
export const LEVELS = ["error", "warning", "information", "hint", "off"] as const;

export type Level = (typeof LEVELS)[number];

/** Codes and globs with their levels. A code goes before a glob; of several globs that fit, the last one counts. */
export type Levels = readonly (readonly [pattern: string, level: Level])[];

const isLevel = (value: unknown): value is Level => (LEVELS as readonly unknown[]).includes(value);

/** Reads pairs of a code or glob and a level; those that make no sense are left out, with a sentence on each. */
export function readLevels(pairs: readonly (readonly [string, unknown])[]): { levels: Levels; problems: string[] } {
  const levels: [string, Level][] = [];
  const problems: string[] = [];
  for (const [pattern, level] of pairs) {
    if (!isKnown(pattern)) problems.push(unknownRule(pattern));
    else if (isLevel(level)) levels.push([pattern, level]);
    else problems.push(l10n.t("{0}: {1} is no severity; it may be {2}", pattern, String(level), LEVELS.join(", ")));
  }
  return { levels, problems };
}

const isKnown = (pattern: string): boolean =>
  isGlob(pattern) ? [...RULES.keys()].some((code) => matchesCode(pattern, code)) : RULES.has(pattern);

function unknownRule(pattern: string): string {
  const meant = nearest(pattern, RULES.keys());
  const said = l10n.t("Unknown rule: {0}.", pattern);
  return meant === undefined ? said : `${said} ${l10n.t("Did you mean {0}?", meant)}`;
}

/** The findings with the severities that a user wants, without those of rules that are off. */
export function applyLevels(findings: readonly Finding[], levels: Levels): readonly Finding[] {
  if (levels.length === 0) return findings;
  const known = new Map<string, Level | undefined>();
  return findings.flatMap((finding): Finding[] => {
    const { code } = finding;
    if (!known.has(code)) known.set(code, levelOf(code, levels));
    const level = known.get(code);
    if (level === "off") return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

function levelOf(code: string, levels: Levels): Level | undefined {
  const last = (fits: (pattern: string) => boolean) => levels.findLast(([pattern]) => fits(pattern))?.[1];
  return last((pattern) => pattern === code) ?? last((pattern) => matchesCode(pattern, code));
}
