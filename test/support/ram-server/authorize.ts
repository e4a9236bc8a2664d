import type { IncomingMessage } from "node:http";
import { evaluate } from "../../../server/src/core/index";
import { Failure } from "./failure";
import { checkSignature, readSignature } from "./signature";
import type { Key, World } from "./world";

const MAX_SKEW = 15 * 60 * 1000;

/** Who calls. Throws where that is not proven, or not in time. */
export function authenticate(world: World, request: IncomingMessage, body: Uint8Array, nonces: Set<string>): Key {
  const signature = readSignature(request);
  const key = world.keys.get(signature.accessKeyId);
  if (!key) throw new Failure("InvalidAccessKeyId.NotFound", 404, "Specified access key is not found.");
  if (key.inactive) throw new Failure("InvalidAccessKeyId.Inactive", 400, "Specified access key is disabled.");
  checkSignature(request, body, signature, key.secret);
  checkFresh(world, request, nonces);
  checkToken(world, request, key);
  return key;
}

function checkFresh(world: World, { headers }: IncomingMessage, nonces: Set<string>): void {
  const sent = Date.parse(String(headers["x-acs-date"]));
  if (!(Math.abs(world.now().getTime() - sent) <= MAX_SKEW)) {
    throw notFresh();
  }
  const nonce = String(headers["x-acs-signature-nonce"]);
  if (nonces.has(nonce)) throw new Failure("SignatureNonceUsed", 400, "Specified signature nonce was used already.");
  nonces.add(nonce);
}

function checkToken(
  world: World,
  { headers }: IncomingMessage,
  { token, expires = Number.POSITIVE_INFINITY }: Key,
): void {
  if (headers["x-acs-security-token"] !== token) {
    throw new Failure("InvalidSecurityToken.Malformed", 400, "Specified SecurityToken is malformed.");
  }
  if (world.now().getTime() > expires) throw expiredToken();
}

export const notFresh = (): Failure =>
  new Failure("InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired.");

export const expiredToken = (): Failure =>
  new Failure("InvalidSecurityToken.Expired", 400, "Specified SecurityToken is expired.");

/** Throws unless the caller may do something to all that it does it to. */
export function authorize({ allowed, identity }: Key, action: string, resources: readonly string[]): void {
  const refused = allowed && resources.find((resource) => evaluate(allowed, action, resource) !== "allowed");
  if (refused === undefined) return;
  throw new Failure("NoPermission", 403, "You are not authorized to do this action. You should be authorized by RAM.", {
    AccessDeniedDetail: {
      AuthAction: action,
      AuthPrincipalType: identity.type === "RAMUser" ? "SubUser" : identity.type,
      AuthPrincipalOwnerId: identity.account,
      NoPermissionType: "ImplicitDeny",
      PolicyType: "AccountLevelIdentityBasedPolicy",
      EncodedDiagnosticMessage: "AQFakeDiagnosticMessage",
    },
  });
}
