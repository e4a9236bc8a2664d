import { fingerprint } from "../names";

/** What is named in a form, with a key that tells it from all others. */
export interface Named {
  readonly key: string;
  /** The identifier that it would have if it were alone. */
  readonly plain: string;
}

/** A policy among those of all roles. */
export const policyKey = (roleArn: string, name: string): string => `${roleArn} ${name}`;

/** An identifier of each key. Those that would share one are told apart by their keys, so that no other one has a say. */
export function identifiers(all: readonly Named[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { plain } of all) counts.set(plain.toLowerCase(), (counts.get(plain.toLowerCase()) ?? 0) + 1);
  return new Map(
    all.map(({ key, plain }) => [key, counts.get(plain.toLowerCase()) === 1 ? plain : `${plain}${fingerprint(key)}`]),
  );
}
