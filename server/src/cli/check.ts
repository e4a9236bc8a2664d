import * as l10n from "@vscode/l10n";
import {
  analyse,
  applyLevels,
  checkMarkdown,
  checkPolicy,
  type Finding,
  isMarkdown,
  LEVELS,
  type Levels,
  type Memory,
  MOST_PROBLEMS,
  newMemory,
  type PlacedFacts,
  PROJECT_FILE,
  type ProjectConfig,
  policyFileOf,
  readLevels,
  type Severity,
  SharedFacts,
  withPlaceholders,
} from "../core/index";
import { type Args, UsageError } from "./args";
import type { Command } from "./command";
import { BYTE_ORDER_MARK } from "./decode";
import { SQL_AND_POLICIES } from "./files";
import { type Check, type FixedText, fixText } from "./fix";
import { INPUT_OPTIONS, type Input, Inputs } from "./input";
import { printable } from "./printable";
import { Projects } from "./projects";
import { writeError } from "./read-error";
import type { Reporter } from "./report";
import { jsonReporter } from "./report-json";
import { textReporter } from "./report-text";
import type { ExitCode, Shell } from "./shell";
import { replaceFile } from "./write-file";

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];
const FORMATS = ["text", "json"] as const;

const isAtLeast = (severity: Severity, threshold: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);

/** What `--rule` says, each time `code=severity`; it counts more than a project file. */
function levelsOf(args: Args): Levels {
  const pairs = args.values("rule").map((value): [string, string] => {
    const equals = value.lastIndexOf("=");
    if (equals < 0) throw new UsageError(l10n.t("{0} takes {1}, not {2}", "--rule", "CODE=SEVERITY", value));
    return [value.slice(0, equals), value.slice(equals + 1)];
  });
  const { levels, problems } = readLevels(pairs);
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  return levels;
}

function mostProblems(args: Args): number | undefined {
  const most = args.value("max-problems");
  if (most === undefined) return undefined;
  if (!/^\d{1,9}$/.test(most)) throw new UsageError(l10n.t("{0} takes a number, not {1}", "--max-problems", most));
  return Number(most);
}

/** Standard output carries the mended text where standard input was to be mended; the report then gives way. */
function reporterOf(args: Args, shell: Shell, givesWay: boolean): Reporter {
  const most = mostProblems(args);
  const write = givesWay ? (text: string) => shell.complain(text.trimEnd()) : shell.write;
  return args.value("format") === "json" ? jsonReporter(write) : textReporter({ write, colours: shell.colours }, most);
}

/** Writes a mended text to where it came from. Returns whether that could be done. */
async function writeBack(input: Input, text: string, shell: Shell): Promise<boolean> {
  const content = (input.hasMark ? BYTE_ORDER_MARK : "") + text;
  if (input.absolute === undefined) {
    shell.write(content);
    return true;
  }
  if (text === input.text) return true;
  try {
    await replaceFile(input.absolute, content);
    return true;
  } catch (error) {
    shell.complain(printable(`${input.path}: ${writeError(error)}`));
    return false;
  }
}

async function run(args: Args, shell: Shell): Promise<ExitCode> {
  const fixes = args.has("fix");
  const unsafe = args.has("unsafe-fixes");
  if (unsafe && !fixes) throw new UsageError(l10n.t("{0} goes with {1}", "--unsafe-fixes", "--fix"));
  const threshold = (args.value("fail-on") ?? "error") as Severity;
  const levels = levelsOf(args);
  const inputs = new Inputs(args, shell, SQL_AND_POLICIES);
  const reporter = reporterOf(args, shell, fixes && inputs.fromStdin);
  const projects = new Projects(args.value("config"), shell);
  const checked: Checked[] = [];
  let failed = false;
  for await (const input of inputs.read()) {
    const { config = {} } = projects.configFor(input) ?? {};
    const one = checkOne(input, config, [...Object.entries(config.rules ?? {}), ...levels], fixes, unsafe);
    if (fixes && !(await writeBack(input, one.text, shell))) failed = true;
    checked.push(one);
  }
  let complains = false;
  for (const broken of projects.broken()) reporter.file(broken);
  for (const { path, text, findings, fixed, config } of compared(checked)) {
    reporter.file({ path, text, findings, fixed, most: config.maxProblems });
    complains ||= findings.some(({ severity }) => isAtLeast(severity, threshold));
  }
  reporter.end();
  if (failed || inputs.failed || projects.failed) return 2;
  return complains ? 1 : 0;
}

interface Checked extends FixedText {
  readonly path: string;
  readonly config: ProjectConfig;
  readonly levels: Levels;
  readonly facts: readonly PlacedFacts[];
  /** What was read of the text, which is not read again where it is compared with others. */
  readonly memory: Memory;
}

function checkOne(
  { path, text }: Input,
  config: ProjectConfig,
  levels: Levels,
  fixes: boolean,
  unsafe: boolean,
): Checked {
  return withPlaceholders(config.placeholders ?? [], () => {
    const memory = newMemory();
    const policy = policyFileOf(path);
    const isScript = !policy && !isMarkdown(path);
    let facts: Checked["facts"] = [];
    const checkScript: Check = (part) => {
      const analysis = analyse(part, memory);
      facts = analysis.facts;
      return analysis.findings;
    };
    const check: Check = (part) =>
      policy ? checkPolicy(part, policy) : isScript ? checkScript(part) : checkMarkdown(part);
    const checkText: Check = (part) => applyLevels(check(part), levels);
    const result = fixes ? fixText(text, unsafe, checkText) : { text, findings: checkText(text), fixed: 0 };
    return { path, config, levels, text: result.text, findings: result.findings, fixed: result.fixed, facts, memory };
  });
}

/** Checks those files again whose tables have to do with tables of others. */
function* compared(checked: readonly Checked[]): Generator<Checked> {
  const shared = new SharedFacts();
  shared.update(checked.map(({ path, facts }) => ({ file: path, facts })));
  for (const one of checked) {
    const others = shared.of(one.path);
    yield others.length > 0 ? { ...one, findings: checkAgain(one, others) } : one;
  }
}

const checkAgain = ({ text, levels, config, memory }: Checked, others: readonly PlacedFacts[]): readonly Finding[] =>
  withPlaceholders(config.placeholders ?? [], () => applyLevels(analyse(text, memory, others).findings, levels));

export const checkCommand: Command = {
  name: "check",
  operands: "[PATH…]",
  summary: () => l10n.t("Say what is wrong with external tables and RAM policies"),
  options: {
    format: { value: "FORMAT", choices: FORMATS, about: () => l10n.t("How to print (default: {0})", "text") },
    fix: { about: () => l10n.t("Apply the safe fixes to the files") },
    "unsafe-fixes": { about: () => l10n.t("With {0}: apply the preferred fix even where it is not safe", "--fix") },
    "fail-on": {
      value: "SEVERITY",
      choices: SEVERITIES,
      about: () => l10n.t("The least severity that makes the exit code 1 (default: {0})", "error"),
    },
    rule: {
      value: "CODE=SEVERITY",
      about: () => l10n.t("What a rule counts as; may be given several times"),
    },
    config: {
      value: "FILE",
      about: () => l10n.t("A project file for all, instead of the nearest {0}", PROJECT_FILE),
    },
    "max-problems": {
      value: "N",
      about: () => l10n.t("How many to print of a file as text; 0: all (default: {0})", MOST_PROBLEMS),
    },
    ...INPUT_OPTIONS,
  },
  notes: () =>
    [
      l10n.t("PATH is a file, a folder or a pattern; without one, the working folder is checked."),
      l10n.t("In folders: .sql, .odps, .osql, .mcsql, .ram-policy.json and .ram-trust.json;"),
      l10n.t("not what is hidden, in node_modules or in .gitignore."),
      l10n.t("Of Markdown, .md and .markdown, named or by a pattern: its fenced blocks of SQL."),
      l10n.t("CODE is a rule or a pattern such as role-arn-*; it counts as {0}.", LEVELS.join(", ")),
      l10n.t("Exit code: 0 nothing found, 1 something found, 2 something could not be checked."),
    ].join("\n"),
  run,
};
