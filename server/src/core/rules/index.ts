import { clauseUnsupported } from "./clause-unsupported";
import { columnDuplicate } from "./column-duplicate";
import { columnType } from "./column-type";
import { formatSerde } from "./format-serde";
import { formatUnknown } from "./format-unknown";
import { handlerMismatch } from "./handler-mismatch";
import { handlerMissing } from "./handler-missing";
import { handlerUnknown } from "./handler-unknown";
import { locationDirectory } from "./location-directory";
import { locationEndpoint } from "./location-endpoint";
import { locationHost } from "./location-host";
import { locationJdbc } from "./location-jdbc";
import { locationMissing } from "./location-missing";
import { locationOssHdfs } from "./location-oss-hdfs";
import { locationScheme } from "./location-scheme";
import { locationSecret } from "./location-secret";
import { mappingColumnCount } from "./mapping-column-count";
import { mappingEntry } from "./mapping-entry";
import { mappingHbase } from "./mapping-hbase";
import { mappingJdbc } from "./mapping-jdbc";
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
import { usingMissing } from "./using-missing";
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
  mappingHbase,
  mappingJdbc,
  mappingPrimaryKey,
  mappingSeparator,
  mappingType,
  columnDuplicate,
  columnType,
  clauseUnsupported,
  formatSerde,
  formatUnknown,
  locationDirectory,
  locationEndpoint,
  locationHost,
  locationJdbc,
  locationMissing,
  locationOssHdfs,
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
  usingMissing,
  usingNeedless,
];

/** Every rule there is, by its code. */
export const RULES: ReadonlyMap<string, RuleInfo> = new Map(
  [...SYNTAX_RULES, ...TABLE_RULES, suppressionUnused].map((rule): [string, RuleInfo] => [rule.code, rule]),
);
