import { comment } from "../comment";
import type { PolicyReport } from "../model";
import type { FormFile } from "./model";
import { aboutRole } from "./remarks";
import { aboutScript, SCRIPT, sayings } from "./script";
import { type Section, sectionsOf } from "./sections";
import { type Step, stepsOf } from "./steps";

const NAME = `${SCRIPT}.sh`;
const USAGE = `sh ${NAME} --profile NAME`;

/** A word of a POSIX shell that stands for a text as it is. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The aliyun CLI for POSIX shells. It asks who is signed in, and does what is to be done in that account. */
export function shFile(report: PolicyReport): FormFile {
  const sections = sectionsOf(report);
  const { otherAccount, kept } = sayings(sections);
  const text = `#!/bin/sh
${comment(aboutScript(sections, USAGE, report), "#")}set -u

if [ $# -ne 2 ] || [ "$1" != --profile ]; then
  echo ${quote(USAGE)} >&2
  exit 2
fi
profile=$2
kept=0

make() {
  if output=$("$@" 2>&1); then
    printf '%s\\n' "$output"
    return
  fi
  printf '%s\\n' "$output" >&2
  case $output in
  *EntityAlreadyExists.Role.Policy*) ;;
  *EntityAlreadyExists.*)
    kept=3
    printf '%s %s\\n' "$5" ${quote(kept)} >&2
    ;;
  *) exit 1 ;;
  esac
}

identity=$(aliyun sts GetCallerIdentity --profile "$profile") || exit 1
printf '%s\\n' "$identity"
account=$(printf '%s\\n' "$identity" | sed -n 's/.*"AccountId": *"\\([0-9]*\\)".*/\\1/p')

case $account in
${sections.map(sectionText).join("")}*)
  echo ${quote(otherAccount)} >&2
  exit 1
  ;;
esac
exit "$kept"
`;
  return { name: NAME, language: "shellscript", text };
}

const sectionText = ({ account, roles }: Section): string =>
  `${account})\n${roles.map((role) => comment(aboutRole(role), "  #") + stepsOf(role).map(call).join("")).join("\n")}  ;;\n`;

const call = ({ operation, parameters }: Step): string =>
  `  make aliyun ram ${operation}${parameters.map(([name, value]) => ` \\\n    --${name} ${quote(value)}`).join("")} \\\n    --profile "$profile"\n`;
