import type { Key, World } from "./world";

/** The owner of the data and of the role. */
export const DATA_ACCOUNT = "1234567890123456";
/** The owner of the MaxCompute project. */
export const MAXCOMPUTE_ACCOUNT = "5678901234567890";

/** Keys that no account has. */
export const DATA_KEY = { id: "FakeKeyIdOfTheDataOwner", secret: "FakeSecretOfTheDataOwner" };
export const MAXCOMPUTE_KEY = { id: "FakeKeyIdOfMaxCompute", secret: "FakeSecretOfMaxCompute" };

/** A RAM user of an account, with a key. */
export const userKey = (account: string, { id, secret }: Pick<Key, "id" | "secret">): Key => ({
  id,
  secret,
  identity: { account, arn: `acs:ram::${account}:user/demo`, type: "RAMUser" },
});

/** Has both accounts in it, each with a user that may do everything. */
export function populate(world: World): World {
  world.addKey(userKey(DATA_ACCOUNT, DATA_KEY));
  world.addKey(userKey(MAXCOMPUTE_ACCOUNT, MAXCOMPUTE_KEY));
  return world;
}
