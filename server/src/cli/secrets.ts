import { applyEdits, type ExternalTable, maskAll, maskUris, readAllTables, type Span, textOf } from "../core/index";

const SECRET_KEY = /secret|password|access[._-]?key/i;

/** Whether a property is named like one whose value nobody should see; Hive's handlers have such. */
export const isSecretKey = (key: string): boolean => SECRET_KEY.test(key);

/**
 * An SQL text with its AccessKeys masked, those included that only the reader of the statement recognises, even where
 * `-- extable: off` has nothing checked. Spans of the
 * text are good for the masked one too. What is quoted from a user's text is taken from here.
 */
export function maskSecrets(text: string): string {
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
