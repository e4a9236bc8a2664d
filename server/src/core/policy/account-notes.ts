import * as l10n from "@vscode/l10n";
import { isSameRoleName } from "../arn/role";
import type { Note } from "./model";
import { byPlace, sortedSet } from "./order";
import type { Reading } from "./reading";

const FOR_OTHERS = "AliyunODPSRoleForOtherUser";
const DEFAULT = "AliyunODPSDefaultRole";

/** What suggests that the uids of the two accounts stand in each other's place, or that a role cannot work across them. */
export function accountNotes(readings: readonly Reading[], accounts: readonly string[]): Note[] {
  if (accounts.length === 0) return [];
  return [...ofStores(readings, accounts), ...readings.flatMap((reading) => ofReading(reading, accounts))];
}

function ofReading({ role, source: { path, line }, target }: Reading, accounts: readonly string[]): Note[] {
  if (!role) return [];
  const isOwn = accounts.includes(role.account);
  const isOnlyOwn = isOwn && accounts.length === 1;
  const note = (message: string): Note => ({ note: "account", path, line, message });
  if (isOnlyOwn && isSameRoleName(role.name, FOR_OTHERS)) return [note(forOthers(role.account))];
  if (!isOwn && target?.record.ownAccountOnly) return [note(ownAccountOnly(role.account))];
  if (!isOwn && isSameRoleName(role.name, DEFAULT)) return [note(defaultRole(role.account))];
  return [];
}

const rightPlaces = (): string =>
  l10n.t("the ARN names the account that owns the data, the trust policy the one that owns the MaxCompute project");

const forOthers = (account: string): string =>
  l10n.t(
    "{0} is for MaxCompute of another account, but the ARN and the MaxCompute account both say {1}: {2}",
    FOR_OTHERS,
    account,
    rightPlaces(),
  );

const ownAccountOnly = (account: string): string =>
  l10n.t("The role is of account {0}, but Hologres takes roles of the MaxCompute account only", account);

const defaultRole = (account: string): string =>
  l10n.t(
    "{0} is the role that MaxCompute of account {1} itself assumes: replacing its trust policy shuts that out; have another role for other accounts",
    DEFAULT,
    account,
  );

/** Names of instances and buckets are given once, so that two owners cannot both be right. */
function ofStores(readings: readonly Reading[], accounts: readonly string[]): Note[] {
  const stores = new Map<string, Reading[]>();
  for (const reading of readings) {
    const store = storeOf(reading);
    if (store === undefined) continue;
    const known = stores.get(store);
    if (known) known.push(reading);
    else stores.set(store, [reading]);
  }
  return [...stores.values()].flatMap((ofStore) => twoOwners(ofStore, accounts));
}

function storeOf({ target }: Reading): string | undefined {
  const [name] = Object.values(target?.holes ?? {});
  return name === undefined ? undefined : JSON.stringify([target!.record.service, target!.region, name]);
}

function twoOwners(readings: readonly Reading[], accounts: readonly string[]): Note[] {
  const owners = sortedSet(readings.map(({ role }) => role!.account));
  if (owners.length < 2) return [];
  const suspects = readings.filter(({ role }) => accounts.includes(role!.account));
  const { source, target } = [...(suspects.length > 0 ? suspects : readings)].sort((a, b) =>
    byPlace(a.source, b.source),
  )[0]!;
  const message = l10n.t(
    "{0} is reached with roles of the accounts {1}, but one account owns it: {2}",
    Object.values(target!.holes)[0]!,
    owners.join(", "),
    rightPlaces(),
  );
  return [{ note: "account", path: source.path, line: source.line, message }];
}
