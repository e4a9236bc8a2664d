const MAX_ROLE_NAME = 64;

/** FNV-1a; tells names apart that look the same once their special characters are replaced. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * The name of a role's permission policy for a service: the same for the same role, another for another one, and made
 * of what RAM allows in the name of a policy, 1 to 128 letters, digits and `-`. `part` counts from 1.
 */
export function policyName(roleName: string, service: string, part: number): string {
  const plain = roleName.replace(/[^A-Za-z0-9-]/g, "-").slice(0, MAX_ROLE_NAME);
  const distinct = plain === roleName ? plain : `${plain}-${fingerprint(roleName.toLowerCase())}`;
  return `${distinct}-${service}${part > 1 ? `-${part}` : ""}`;
}
