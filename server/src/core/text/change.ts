/** What differs between two texts, as one place: up to `start` and from `end` on, the new text is as the old one was. */
export interface Change {
  readonly start: number;
  /** In the new text. */
  readonly end: number;
  /** By how much the text grew; what stood behind the place has moved by it. */
  readonly growth: number;
}

/** One change for two, made one after the other. It may cover what stands between them. */
export function bothChanges(first: Change, second: Change): Change {
  const secondOldEnd = second.end - second.growth;
  const movedEnd = first.end > secondOldEnd ? first.end + second.growth : second.end;
  return {
    start: Math.min(first.start, second.start),
    end: Math.max(movedEnd, second.end),
    growth: first.growth + second.growth,
  };
}

/** Slices are compared by the machine's own means, many units at a time. */
const CHUNK = 4096;

/** The smallest change that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = sameStart(before, after, shorter);
  const behind = sameEnd(before, after, shorter - start);
  return { start, end: after.length - behind, growth: after.length - before.length };
}

function sameStart(a: string, b: string, limit: number): number {
  let at = 0;
  while (at + CHUNK <= limit && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sameEnd(a: string, b: string, limit: number): number {
  const chunk = (text: string, behind: number): string =>
    text.slice(text.length - behind - CHUNK, text.length - behind);
  let behind = 0;
  while (behind + CHUNK <= limit && chunk(a, behind) === chunk(b, behind)) behind += CHUNK;
  while (behind < limit && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return behind;
}
