import { comment } from "../comment";
import type { PolicyReport } from "../model";
import type { FormFile } from "./model";
import { aboutRole } from "./remarks";
import { aboutScript, SCRIPT, sayings } from "./script";
import { type Section, sectionsOf } from "./sections";
import { type Step, stepsOf } from "./steps";

const NAME = `${SCRIPT}.ps1`;
const USAGE = `./${NAME} -Profile NAME`;

/** A string that stands for a text as it is. Quotation marks of print end one as well. */
const quote = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;

/** PowerShell 5.1 reads a file as UTF-8 only where it begins like this; plain ASCII needs no mark. */
const marked = (text: string): string => (/^\p{ASCII}*$/u.test(text) ? text : `\ufeff${text}`);

/** The aliyun CLI for PowerShell, 5.1 and later: what the script for POSIX shells does. */
export function powershellFile(report: PolicyReport): FormFile {
  const sections = sectionsOf(report);
  const { otherAccount, kept } = sayings(sections);
  const text = `${comment(aboutScript(sections, USAGE, report), "#")}param([Parameter(Mandatory = $true)] [Alias('Profile')] [string] $CliProfile)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$script:kept = 0

# Before 7.3, quotation marks in a word get lost on the way to a program.
$passing = Get-Variable -Name PSNativeCommandArgumentPassing -ValueOnly -ErrorAction SilentlyContinue
$losesQuotes = ($null -eq $passing) -or ("$passing" -eq 'Legacy')

function Word([string] $Text) {
  if ($losesQuotes) { $Text -replace '(\\\\*)"', '$1$1\\"' } else { $Text }
}

function Make([string] $Name, [scriptblock] $Command) {
  $ErrorActionPreference = 'Continue'
  $output = (& $Command 2>&1 | ForEach-Object { "$_" }) -join "\`n"
  $failed = $LASTEXITCODE -ne 0
  Write-Output $output
  if (-not $failed -or $output -match 'EntityAlreadyExists\\.Role\\.Policy') { return }
  if ($output -notmatch 'EntityAlreadyExists\\.') { exit 1 }
  $script:kept = 3
  Write-Output ("{0} {1}" -f $Name, ${quote(kept)})
}

$identity = (& aliyun sts GetCallerIdentity --profile $CliProfile) -join "\`n"
if ($LASTEXITCODE -ne 0) { exit 1 }
Write-Output $identity
$account = ($identity | ConvertFrom-Json).AccountId

switch ($account) {
${sections.map(sectionText).join("")}  default {
    Write-Output ${quote(otherAccount)}
    exit 1
  }
}
exit $script:kept
`;
  return { name: NAME, language: "powershell", text: marked(text) };
}

const sectionText = ({ account, roles }: Section): string =>
  `  ${quote(account)} {\n${roles.map((role) => comment(aboutRole(role), "    #") + stepsOf(role).map(call).join("")).join("\n")}  }\n`;

const call = ({ operation, parameters }: Step): string => {
  const words = parameters.map(([name, value]) => `--${name} ${word(value)}`).join(" ");
  return `    Make ${quote(nameIn(parameters))} { aliyun ram ${operation} ${words} --profile $CliProfile }\n`;
};

const word = (text: string): string => (text.includes('"') ? `(Word ${quote(text)})` : quote(text));

const nameIn = (parameters: Step["parameters"]): string =>
  parameters.find(([name]) => name === "RoleName" || name === "PolicyName")![1];
