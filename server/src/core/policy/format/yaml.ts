/**
 * A string of YAML that is one whatever it looks like: JSON's strings are, but for characters that some readers of YAML
 * take for line breaks or do not print.
 */
const yamlString = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** JSON in YAML's lines. */
export function yamlValue(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (typeof value === "string") return ` ${yamlString(value)}\n`;
  if (Array.isArray(value)) {
    return `\n${value.map((item) => `${indent}-${itemText(yamlValue(item, inner), inner)}`).join("")}`;
  }
  return `\n${Object.entries(value as Record<string, unknown>)
    .map(([key, member]) => `${indent}${keyText(key)}:${yamlValue(member, inner)}`)
    .join("")}`;
}

/** Of a list or map, the first line follows the dash. */
const itemText = (text: string, indent: string): string =>
  text.startsWith("\n") ? ` ${text.slice(1 + indent.length)}` : text;

const keyText = (key: string): string => (/^[A-Za-z]\w*$/.test(key) ? key : yamlString(key));
