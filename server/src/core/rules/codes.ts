/** Whether a code is meant by a pattern: a code, or a part of one with `*` for anything, as in `role-arn-*`. */
export function matchesCode(pattern: string, code: string): boolean {
  if (!isGlob(pattern)) return pattern === code;
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop()!;
  if (!code.startsWith(head) || !code.endsWith(tail) || code.length < head.length + tail.length) return false;
  let from = head.length;
  for (const part of rest) {
    const at = code.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + tail.length <= code.length;
}

/** Whether a pattern may mean several codes. */
export const isGlob = (pattern: string): boolean => pattern.includes("*");
