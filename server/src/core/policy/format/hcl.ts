/** Terraform's language, laid out as `terraform fmt` does it. */

/** A string literal; nothing in it is a template. */
export const hclString = (text: string): string =>
  JSON.stringify(text)
    .replace(/([$%])\{/g, "$1$1{")
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff]|\\\\|\\[bf]/g, escaped);

function escaped(found: string): string {
  if (found === "\\\\") return found;
  const code = found === "\\b" ? 8 : found === "\\f" ? 12 : found.charCodeAt(0);
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** JSON as an expression. */
export function hclValue(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === "string") return hclString(value);
  if (Array.isArray(value)) {
    if (value.length === 1 && typeof value[0] === "string") return `[${hclString(value[0])}]`;
    return `[\n${value.map((item) => `${inner}${hclValue(item, inner)},\n`).join("")}${indent}]`;
  }
  const members = Object.entries(value as Record<string, unknown>);
  return `{\n${hclItems(
    members.map(([key, member]) => [hclString(key), hclValue(member, inner)]),
    inner,
  )}${indent}}`;
}

/** A name and the expression that it is given. */
export type HclItem = readonly [name: string, expression: string];

/** Items one below the other; where neighbours are on one line each, so are their signs. */
export function hclItems(items: readonly HclItem[], indent: string): string {
  const isShort = (at: number): boolean => items[at] !== undefined && !items[at][1].includes("\n");
  let width = 0;
  return items
    .map(([name, expression], at) => {
      if (!isShort(at)) return `${indent}${name} = ${expression}\n`;
      if (!isShort(at - 1)) {
        const end = items.findIndex((_, next) => next > at && !isShort(next));
        width = Math.max(...items.slice(at, end < 0 ? undefined : end).map((item) => item[0].length));
      }
      return `${indent}${name.padEnd(width)} = ${expression}\n`;
    })
    .join("");
}
