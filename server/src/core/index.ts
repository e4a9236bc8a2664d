export type * from "./apply/model";
export { attachesAsIs } from "./apply/model";
export { planRole, type Surroundings } from "./apply/plan";
export { stepTitle } from "./apply/title";
export { documentationOf, type Subject } from "./assist/completion/about";
export { complete, type Question } from "./assist/completion/complete";
export {
  type Completion,
  type Known,
  type KnownTable,
  NOTHING,
  NOTHING_KNOWN,
  type Suggestion,
  type SuggestionKind,
} from "./assist/completion/model";
export { plainText, snippetText } from "./assist/completion/template";
export { type Fold, type Folds, foldsIn, regionsOf } from "./assist/folding";
export { type Hover, hoverIn, hoverOfComment } from "./assist/hover/hover";
export type { Surroundings as HoverSurroundings } from "./assist/hover/say";
export { MARKDOWN, PLAIN_TEXT } from "./assist/hover/style";
export { type Link, linksIn } from "./assist/links";
export { type Hint, hintsIn } from "./assist/navigate/hints";
export {
  indexOfNames,
  type NameIndex,
  type Names,
  namesIn,
  placesOfName,
  type SharedName,
  sharedNameAt,
  type TableName,
} from "./assist/navigate/names";
export { type OutlineItem, outlineOf } from "./assist/navigate/outline";
export { type Definition, definitionAt, type Occurrences, occurrencesAt } from "./assist/navigate/references";
export { type Refusal, type Renamable, type Rename, renamableAt, renameAt } from "./assist/navigate/rename";
export { markedPassages, type Passage, passageAt, passagesOf } from "./assist/passage";
export { type NamedOffer, rewriteAt, rewritesAt } from "./assist/rewrite/index";
export { buildMapping, type KeyChoice, keyChoices } from "./assist/rewrite/mapping-from-columns";
export { formatProperties } from "./assist/rewrite/properties-one-a-line";
export type { Offer, Place } from "./assist/rewrite/rewrite";
export { selectionsAt } from "./assist/selection";
export { type Target, targetsOf } from "./assist/target";
export { TOKEN_MODIFIERS, TOKEN_TYPES } from "./assist/tokens/legend";
export type { SemanticToken } from "./assist/tokens/token";
export { semanticTokens, semanticTokensOf } from "./assist/tokens/tokens";
export {
  type Analysis,
  analyse,
  check,
  type Memory,
  newMemory,
  partsWithin,
  readAccounts,
  readAllTables,
  readFacts,
  readParts,
  readTables,
  type TextPart,
} from "./check";
export {
  checkMarkdown,
  editsInPage,
  isMarkdown,
  markdownParts,
  type PageMemory,
  suppressingEditsInPage,
} from "./check-markdown";
export { type CheckedPolicy, checkPolicies, missingDocuments } from "./check-policies";
export { checkPolicy, type PolicyComparison } from "./check-policy";
export { type ConfigProblem, type ReadConfig, readConfig } from "./config/read";
export { PROJECT_FILE, type ProjectConfig, projectSchema } from "./config/schema";
export { KeptParts } from "./kept-parts";
export { leftOutFinding, limitFindings, MOST_PROBLEMS } from "./limit";
export { type NeededRoles, neededRoles } from "./needed-roles";
export { needsOfRoles } from "./needs-of";
export type { Edit, PlacedReading } from "./piece-reader";
export type { NamedUse } from "./policy/access";
export { parseUids } from "./policy/accounts";
export { type PolicyDocument, policyDocuments } from "./policy/describe";
export { type Cause, type ExplainedReport, explainPolicies, type Need, type Reason } from "./policy/explain";
export { policyPage } from "./policy/explain-markdown";
export { explanationText } from "./policy/explain-text";
export { policyFiles, printFiles } from "./policy/format/index";
export { FORMS, type Form, type FormFile } from "./policy/format/model";
export { type LabelSource, labelSourceOf, labelsOfCreated, policyLabels } from "./policy/label";
export type * from "./policy/model";
export { policies } from "./policy/policies";
export { printJson, printPolicy } from "./policy/print";
export { roleArnOf } from "./policy/reading";
export { isDerivable } from "./policy/target";
export type { Why } from "./policy/why";
export { joinSources, type PolicySources, readPolicySources } from "./policy-sources";
export type { NamedPolicy } from "./ram-policy/assign";
export type { RequestContext } from "./ram-policy/conditions";
export { type Decision, evaluate, evaluateTrust, type RamDocument, type RamStatement } from "./ram-policy/evaluate";
export { type PolicyFile, policyFileFor, policyFileOf } from "./ram-policy/files";
export type { Needs } from "./ram-policy/needs";
export { isRamPolicy } from "./ram-policy/recognise";
export { RULES } from "./rules/index";
export { applyLevels, LEVELS, type Levels, readLevels } from "./rules/levels";
export type { Finding, Fix, Report, RuleInfo, Severity } from "./rules/rule";
export type { PlacedFacts } from "./rules/script-rule";
export { parseSettings, type Settings, settingsSchema } from "./settings";
export { type FileFacts, SharedFacts } from "./shared-facts";
export { suppressingEdits } from "./suppress/index";
export { beginsLine } from "./suppress/layout";
export { parseScript } from "./syntax/script";
export type { Statement } from "./syntax/tree";
export { hasRole } from "./table/facts";
export type { ExternalTable } from "./table/model";
export { bothChanges, type Change, changeBetween } from "./text/change";
export { ChunkedText } from "./text/chunked-text";
export { applyEdits, mergeEdits, type TextEdit } from "./text/edit";
export { LineIndex, type Lines, type Position, type Range } from "./text/line-index";
export { nearest } from "./text/nearest";
export { patternProblem } from "./text/pattern";
export { withPlaceholders } from "./text/placeholder";
export { maskAll, maskUris } from "./text/secret";
export type { TextSource } from "./text/source";
export { type Span, textOf, touches } from "./text/span";
export { readUses } from "./usage/read";
export { type RoleFinding, roleFindings } from "./verify/findings";
export type { Line, LivePolicy, LiveRole, Seen, Verdict, VerifiedRole, VerifiedTable } from "./verify/model";
export { worst } from "./verify/model";
export { type ReportFrame, roleReport } from "./verify/report-markdown";
export { type NeededRole, verifyRole } from "./verify/verify";
export { aboutText, type Lacking, lackingOf, titleOf, verdictText } from "./verify/words";
