import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Failure } from "./failure";

const ALGORITHM = "ACS3-HMAC-SHA256";
const AUTHORIZATION = new RegExp(`^${ALGORITHM} Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$`);
/** What has to be signed, so that no one can change it on the way. */
const MUST_BE_SIGNED = ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce"];

export interface Signature {
  readonly accessKeyId: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** What the Authorization header says, not checked yet. */
export function readSignature({ headers }: IncomingMessage): Signature {
  const [, accessKeyId, signed, signature] = AUTHORIZATION.exec(headers.authorization ?? "") ?? [];
  const signedHeaders = signed?.split(";") ?? [];
  if (!accessKeyId || !signature || !MUST_BE_SIGNED.every((name) => signedHeaders.includes(name))) {
    throw new Failure("IncompleteSignature", 400, "The request signature does not conform to Aliyun standards.");
  }
  return { accessKeyId, signedHeaders, signature };
}

/** RFC 3986: all but the unreserved characters. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** Throws unless the request was signed with the secret. */
export function checkSignature(
  request: IncomingMessage,
  body: Uint8Array,
  { signedHeaders, signature }: Signature,
  secret: string,
): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  const query = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = sha256(body);
  const canonical = [
    request.method,
    url.pathname,
    query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&"),
    ...signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? "").trim()}`),
    "",
    signedHeaders.join(";"),
    hash,
  ].join("\n");
  const expected = createHmac("sha256", secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest();
  const isRight = timingSafeEqual(expected, Buffer.from(signature, "hex"));
  if (!isRight || request.headers["x-acs-content-sha256"] !== hash) {
    // The real one repeats the string to sign, with all that was sent.
    throw new Failure(
      "SignatureDoesNotMatch",
      400,
      `Specified signature is not matched with our calculation. server string to sign is:${canonical}`,
    );
  }
}
