import { kindOf, type SdkError } from "./classify";
import { type Asked, CloudFault } from "./fault";
import { sentenceOf } from "./sentence";

const URLS = /\b[a-z][\w+.-]*:\/\/\S+/gi;
const LONGEST = 300;

/** What a service says, without addresses and without what must not be seen. */
function clean(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((left, secret) => left.replaceAll(secret, "***"), text.replace(URLS, "…"));
  return hidden.replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

/** The fault that an error of the SDK stands for. Its own message is never used: it has the URL in it, with all that was sent. */
export function faultOf(error: unknown, asked: Asked, secrets: readonly string[]): CloudFault {
  if (error instanceof CloudFault) return error;
  const known: SdkError = typeof error === "object" && error !== null ? error : {};
  const kind = kindOf(known);
  const code = typeof known.code === "string" ? clean(known.code, secrets) : undefined;
  const said = known.data?.Message;
  const message = typeof said === "string" ? clean(said, secrets) : "";
  const wait = typeof known.retryAfter === "number" && known.retryAfter > 0 ? known.retryAfter : 0;
  return new CloudFault(kind, sentenceOf(kind, asked, code, message), code, wait);
}
