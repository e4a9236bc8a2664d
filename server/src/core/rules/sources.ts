/** Where rules have their facts from that are in no record of the catalogue. */

const SDK =
  "https://github.com/aliyun/aliyun-odps-java-sdk/blob/master/odps-sdk/odps-sdk-core/src/main/java/com/aliyun/odps";

/** The vendor's published grammar of MaxCompute SQL. */
export const GRAMMAR = `${SDK}/sqa/commandapi/antlr/sql/OdpsParser.g4`;
export const LEXER_GRAMMAR = `${SDK}/sqa/commandapi/antlr/sql/OdpsLexer.g4`;

const RAM = "https://www.alibabacloud.com/help/en/ram";

/** What RAM says of policies; its own checker's findings have our codes behind `policy-`. */
export const RAM_PAGES = {
  check: `${RAM}/permission-policy-check`,
  syntax: `${RAM}/policy-structure-and-syntax`,
  elements: `${RAM}/policy-elements`,
  operators: `${RAM}/conditional-operator`,
  limits: `${RAM}/limits`,
  trust: `${RAM}/edit-the-trust-policy-of-a-ram-role`,
} as const;
