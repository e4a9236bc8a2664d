const MASK = "*";
const RUN = /[^\s'"‘’“”]+/g;
/** A scheme with its slashes, whatever is wrong with them. */
const SCHEME = /^(?:jdbc:)?[\w+-]*[:：]?[\\/／]+/i;

/** The run with what stands before its last `@` masked, if that looks like a key and its secret. */
function maskRun(run: string): string {
  const end = run.lastIndexOf("@");
  const start = SCHEME.exec(run)?.[0].length ?? 0;
  const isSecret = end > start && (start > 0 || /[:：]/.test(run.slice(0, end)));
  return isSecret ? run.slice(0, start) + MASK.repeat(end - start) + run.slice(end) : run;
}

const PASSWORD = /([?&;](?:password|passwd|pwd)=)([^&\s'"]+)/gi;

/** A value or a sentence with the AccessKeys and passwords of its URIs masked. Each unit keeps its place. */
export function maskUris(text: string): string {
  const masked = text.includes("@") ? text.replace(RUN, maskRun) : text;
  return masked.includes("=")
    ? masked.replace(PASSWORD, (_, name: string, password: string) => name + MASK.repeat(password.length))
    : masked;
}

/** Each unit but those of line breaks and `@`, which tell where one is. */
export const maskAll = (text: string): string => text.replace(/[^\r\n@]/g, MASK);
