import { clauseUnsupported } from "./clause-unsupported";
import { columnDuplicate } from "./column-duplicate";
import { columnType } from "./column-type";
import { DIFFERENCE_RULES } from "./differences";
import { flagMissing } from "./flag-missing";
import { flagMisspelt } from "./flag-misspelt";
import { formatSerde } from "./format-serde";
import { formatUnknown } from "./format-unknown";
import { gzipOneSide } from "./gzip-one-side";
import { handlerMismatch } from "./handler-mismatch";
import { handlerMissing } from "./handler-missing";
import { handlerUnknown } from "./handler-unknown";
import { headerRows } from "./header-rows";
import { locationDirectory } from "./location-directory";
import { locationEndpoint } from "./location-endpoint";
import { locationHost } from "./location-host";
import { locationJdbc } from "./location-jdbc";
import { locationMissing } from "./location-missing";
import { locationOssHdfs } from "./location-oss-hdfs";
import { locationRegionDiffers } from "./location-region-differs";
import { locationScheme } from "./location-scheme";
import { locationSecret } from "./location-secret";
import { mappingColumnCount } from "./mapping-column-count";
import { mappingEntry } from "./mapping-entry";
import { mappingHbase } from "./mapping-hbase";
import { mappingJdbc } from "./mapping-jdbc";
import { mappingPrimaryKey } from "./mapping-primary-key";
import { mappingPrimaryKeyDiffers } from "./mapping-primary-key-differs";
import { mappingSeparator } from "./mapping-separator";
import { mappingType } from "./mapping-type";
import { overwriteUnsupported } from "./overwrite-unsupported";
import { overwriteUpserts } from "./overwrite-upserts";
import { partitionsUnrepaired } from "./partitions-unrepaired";
import { POLICY_RULES } from "./policies";
import { policyDocumentMissing } from "./policy-document-missing";
import { propertyDiffers } from "./property-differs";
import { propertyDuplicate } from "./property-duplicate";
import { propertyMisplaced } from "./property-misplaced";
import { propertyMissing } from "./property-missing";
import { propertySwapped } from "./property-swapped";
import { propertyUnknown } from "./property-unknown";
import { propertyValue } from "./property-value";
import { roleArnAccount } from "./role-arn-account";
import { roleArnArtefact } from "./role-arn-artefact";
import { roleArnMalformed } from "./role-arn-malformed";
import { roleArnName } from "./role-arn-name";
import { roleArnNotARole } from "./role-arn-not-a-role";
import { roleArnPlaceholder } from "./role-arn-placeholder";
import { roleArnTwoAccounts } from "./role-arn-two-accounts";
import { roleMissing } from "./role-missing";
import type { Rule, RuleInfo } from "./rule";
import type { ScriptRule } from "./script-rule";
import { serdeUnknown } from "./serde-unknown";
import { suppressionUnused } from "./suppression-unused";
import { SYNTAX_RULES } from "./syntax";
import { tableLimit } from "./table-limit";
import { tableRedefined } from "./table-redefined";
import { usingMissing } from "./using-missing";
import { usingNeedless } from "./using-needless";

/** Rules about tables; one line a rule. */
export const TABLE_RULES: readonly Rule[] = [
  handlerMismatch,
  handlerMissing,
  handlerUnknown,
  propertyDiffers,
  propertyDuplicate,
  propertyMisplaced,
  propertyMissing,
  propertySwapped,
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
  tableLimit,
  clauseUnsupported,
  formatSerde,
  formatUnknown,
  gzipOneSide,
  headerRows,
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

/** Rules about the tables of a script together; one line a rule. */
export const SCRIPT_RULES: readonly ScriptRule[] = [
  flagMissing,
  flagMisspelt,
  locationRegionDiffers,
  mappingPrimaryKeyDiffers,
  overwriteUnsupported,
  overwriteUpserts,
  partitionsUnrepaired,
  roleArnTwoAccounts,
  tableRedefined,
];

/** Every rule there is, by its code. */
export const RULES: ReadonlyMap<string, RuleInfo> = new Map(
  [
    ...SYNTAX_RULES,
    ...TABLE_RULES,
    ...SCRIPT_RULES,
    suppressionUnused,
    ...POLICY_RULES,
    ...DIFFERENCE_RULES,
    policyDocumentMissing,
  ].map((rule): [string, RuleInfo] => [rule.code, rule]),
);
