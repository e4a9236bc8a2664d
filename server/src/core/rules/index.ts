import { columnDuplicate } from "./column-duplicate";
import { handlerMismatch } from "./handler-mismatch";
import { handlerMissing } from "./handler-missing";
import { handlerUnknown } from "./handler-unknown";
import { locationDirectory } from "./location-directory";
import { locationEndpoint } from "./location-endpoint";
import { locationHost } from "./location-host";
import { locationMissing } from "./location-missing";
import { locationScheme } from "./location-scheme";
import { locationSecret } from "./location-secret";
import { mappingColumnCount } from "./mapping-column-count";
import { mappingEntry } from "./mapping-entry";
import { mappingPrimaryKey } from "./mapping-primary-key";
import { mappingSeparator } from "./mapping-separator";
import { mappingType } from "./mapping-type";
import { propertyDuplicate } from "./property-duplicate";
import { propertyMisplaced } from "./property-misplaced";
import { propertyMissing } from "./property-missing";
import { propertyUnknown } from "./property-unknown";
import { propertyValue } from "./property-value";
import { roleArnAccount } from "./role-arn-account";
import { roleArnArtefact } from "./role-arn-artefact";
import { roleArnMalformed } from "./role-arn-malformed";
import { roleArnName } from "./role-arn-name";
import { roleArnNotARole } from "./role-arn-not-a-role";
import { roleArnPlaceholder } from "./role-arn-placeholder";
import { roleMissing } from "./role-missing";
import type { Rule, RuleInfo } from "./rule";
import { serdeUnknown } from "./serde-unknown";
import { suppressionUnused } from "./suppression-unused";
import { SYNTAX_RULES } from "./syntax";
import { usingNeedless } from "./using-needless";

/** Rules about tables; one line a rule. */
export const TABLE_RULES: readonly Rule[] = [
  handlerMismatch,
  handlerMissing,
  handlerUnknown,
  propertyDuplicate,
  propertyMisplaced,
  propertyMissing,
  propertyUnknown,
  propertyValue,
  mappingColumnCount,
  mappingEntry,
  mappingPrimaryKey,
  mappingSeparator,
  mappingType,
  columnDuplicate,
  locationDirectory,
  locationEndpoint,
  locationHost,
  locationMissing,
  locationScheme,
  locationSecret,
  roleArnAccount,
  roleArnArtefact,
  roleArnMalformed,
  roleArnName,
  roleArnNotARole,
  roleArnPlaceholder,
  roleMissing,
  serdeUnknown,
  usingNeedless,
];

/** Every rule there is, by its code. */
export const RULES: ReadonlyMap<string, RuleInfo> = new Map(
  [...SYNTAX_RULES, ...TABLE_RULES, suppressionUnused].map((rule): [string, RuleInfo] => [rule.code, rule]),
);
