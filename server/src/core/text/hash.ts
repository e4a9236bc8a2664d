/** A number for a name: equal for names that are equal without regard to case, and mostly another for others. */
export function foldedHash(name: string): number {
  let hash = name.length;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 128) return hashOf(name.toLowerCase());
    hash = Math.imul(hash ^ (code | 32), 0x01000193);
  }
  return hash;
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
