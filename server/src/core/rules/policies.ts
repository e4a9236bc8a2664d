import { policyDataTypeMismatch } from "./policy-data-type-mismatch";
import { policyDocumentLength } from "./policy-document-length";
import { policyDuplicateElement } from "./policy-duplicate-element";
import { policyDuplicateValue } from "./policy-duplicate-value";
import { policyInvalidActionFormat } from "./policy-invalid-action-format";
import { policyInvalidArnPrefix } from "./policy-invalid-arn-prefix";
import { policyInvalidConditionKeyFormat } from "./policy-invalid-condition-key-format";
import { policyInvalidConditionMultipleBoolean } from "./policy-invalid-condition-multiple-boolean";
import { policyInvalidConditionOperator } from "./policy-invalid-condition-operator";
import { policyInvalidEffect } from "./policy-invalid-effect";
import { policyInvalidPolicyElement } from "./policy-invalid-policy-element";
import { policyInvalidPrincipal } from "./policy-invalid-principal";
import { policyInvalidVersion } from "./policy-invalid-version";
import { policyJsonSyntaxError } from "./policy-json-syntax-error";
import { policyMissingAction } from "./policy-missing-action";
import { policyMissingArnField } from "./policy-missing-arn-field";
import { policyMissingEffect } from "./policy-missing-effect";
import { policyMissingPrincipal } from "./policy-missing-principal";
import { policyMissingResource } from "./policy-missing-resource";
import { policyMissingStatement } from "./policy-missing-statement";
import { policyMissingVersion } from "./policy-missing-version";
import { policyPlaceholder } from "./policy-placeholder";
import { policyResourceLevel } from "./policy-resource-level";
import type { PolicyRule } from "./policy-rule";

/** Rules about the documents of RAM policies; one line a rule. */
export const POLICY_RULES: readonly PolicyRule[] = [
  policyDataTypeMismatch,
  policyDocumentLength,
  policyDuplicateElement,
  policyDuplicateValue,
  policyInvalidActionFormat,
  policyInvalidArnPrefix,
  policyInvalidConditionKeyFormat,
  policyInvalidConditionMultipleBoolean,
  policyInvalidConditionOperator,
  policyInvalidEffect,
  policyInvalidPolicyElement,
  policyInvalidPrincipal,
  policyInvalidVersion,
  policyJsonSyntaxError,
  policyMissingAction,
  policyMissingArnField,
  policyMissingEffect,
  policyMissingPrincipal,
  policyMissingResource,
  policyMissingStatement,
  policyMissingVersion,
  policyPlaceholder,
  policyResourceLevel,
];
