import type { Literal } from "../syntax/tree";
import type { Span } from "../text/span";
import type { JdbcLocation, Part, TextValue } from "./model";
import { masked, partOf, trimmed } from "./values";

const PREFIX = /^\s*(?:(?:jdbc|[a-z]{2,6}(?=\s*:\s*(?:postgres|mysql)))\s*:\s*)?[\w+-]*\s*:?\s*\/*/i;
const JDBC = /^\s*(?:jdbc\s*:|(?:[a-z]{2,6}\s*:\s*)?(?:postgres(?:ql)?|mysql|sqlserver|oracle|clickhouse)\s*:\s*\/\/)/i;
/** Before the host; what follows it may have an `@` as well. */
const USER = /^[^:@/?\s]*:[^@/?]+@/;
/** Oracle has the user and the password before an `@`, with a slash between, and slashes only behind it. */
const ORACLE = /^\s*(?:jdbc\s*:\s*)?oracle\s*:\s*\w+\s*:\s*/i;
const ORACLE_USER = /^[^:@/?\s]+\/(?:"[^"]*"|[^@\s]*)@/;
const PASSWORD = /^(?:password|pwd|passwd)$/i;

/** Whether a location is the address of a database. */
export const isJdbcUri = (value: string): boolean => JDBC.test(value);

/** Whether it is an endpoint as the console shows it. */
export const isWebUri = (value: string): boolean => /^\s*https?:/i.test(value);

/** The password in an address of a database that is the value of a property. */
export const passwordIn = ({ literal, value }: TextValue): Span | undefined =>
  value.startsWith("jdbc:") ? readJdbcLocation(literal).password : undefined;

/** Reads a location as the address of a database. Any text has a reading; what is missing is an empty part. */
export function readJdbcLocation(literal: Literal): JdbcLocation {
  const text = masked(literal.value);
  const part = (from: number, to: number): Part => {
    const inside = trimmed(text, from, Math.max(from, to));
    return partOf(literal, inside.from, inside.to);
  };
  const end = trimmed(text, 0, text.length).to;
  const oracle = ORACLE.exec(text);
  const userStart = (oracle ?? PREFIX.exec(text)!)[0].length;
  // SQL Server has neither a question mark nor ampersands.
  const isOfSemicolons = !text.includes("?");
  const query = indexOr(text, isOfSemicolons ? ";" : "?", userStart, end);
  // A variable begins with `@`, and so does the host of Oracle.
  const user =
    (oracle ? ORACLE_USER.exec(literal.value.slice(userStart)) : USER.exec(text.slice(userStart, query)))?.[0] ?? "";
  const userEnd = userStart + user.length;
  const hostStart = userEnd + (oracle ? /^@?(?:\/\/)?/.exec(literal.value.slice(userEnd))![0].length : 0);
  const slash = indexOr(text, "/", hostStart, query);
  const colon = indexOr(text, ":", hostStart, slash);
  const parameters = readParameters(text, { start: Math.min(query + 1, end), end }, isOfSemicolons ? ";" : "&", part);
  const parameter = parameters.find(({ name, value }) => PASSWORD.test(name.text) && value.text !== "")?.value;
  const password = user === "" ? parameter : part(userStart + user.search(/[:/]/) + 1, userEnd - 1);
  return {
    prefix: partOf(literal, 0, userStart),
    host: part(hostStart, colon),
    port: part(Math.min(colon + 1, slash), slash),
    database: part(Math.min(slash + 1, query), query),
    parameters,
    ...(password && { password: password.span }),
  };
}

function indexOr(text: string, character: string, from: number, limit: number): number {
  const at = text.indexOf(character, from);
  return at < 0 || at > limit ? limit : at;
}

function readParameters(
  text: string,
  { start, end }: Span,
  separator: string,
  part: (from: number, to: number) => Part,
): JdbcLocation["parameters"] {
  const parameters: { name: Part; value: Part }[] = [];
  const last = text[end - 1] === "/" ? end - 1 : end;
  for (let from = start; from < last; ) {
    const to = indexOr(text, separator, from, last);
    const equals = indexOr(text, "=", from, to);
    parameters.push({ name: part(from, equals), value: part(Math.min(equals + 1, to), to) });
    from = to + 1;
  }
  return parameters;
}
