import { applyEdits, type ExternalTable, maskAll, maskUris, readAllTables, type Span, textOf } from "../core/index";

const SECRET_KEY = /secret|password|access[._-]?key/i;

/** Whether a property is named like one whose value nobody should see; Hive's handlers have such. */
export const isSecretKey = (key: string): boolean => SECRET_KEY.test(key);

/** The sign behind credentials, escapes that may be a letter of anything, and comments that may part what belongs together. */
const TRACE = /[@＠]|\\(?:1[0-7]|[ux])|['"]\s*(?:--|\/)/i;
const SECRET_NAME = /secret|passw|pwd|access[._-]?key/i;

const JOINED = /['"]\s+['"]/;

/** Whether there may be a secret in a text, even in literals that are joined. Of most texts this saves reading them once more. */
const mayHoldSecret = (text: string): boolean =>
  TRACE.test(text) || SECRET_NAME.test(JOINED.test(text) ? text.replace(/[\s'"]+/g, "") : text);

/**
 * An SQL text with its AccessKeys masked, those included that only the reader of the statement recognises, even where
 * `-- extable: off` has nothing checked. Spans of the
 * text are good for the masked one too. What is quoted from a user's text is taken from here.
 */
export function maskSecrets(text: string): string {
  if (!mayHoldSecret(text)) return text;
  const edits = readAllTables(text)
    .flatMap(secretsOf)
    .map((span) => ({ span, newText: maskAll(textOf(text, span)) }));
  return maskUris(applyEdits(text, edits));
}

function secretsOf({ location, serde, tblproperties }: ExternalTable): Span[] {
  const properties = [serde, tblproperties].flatMap((set) => set?.properties ?? []);
  return [
    ...[location?.tablestore?.secret ?? location?.oss?.secret ?? location?.jdbc?.password ?? []].flat(),
    ...properties.flatMap(({ key, value }) => (value && isSecretKey(key) ? [value.span] : [])),
  ];
}
