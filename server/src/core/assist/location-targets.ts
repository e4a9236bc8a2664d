import type {
  ExternalTable,
  JdbcLocation,
  LocationClause,
  OssLocation,
  Part,
  TablestoreLocation,
} from "../table/model";
import type { LocationPart, LocationTarget } from "./target";

type Piece = readonly [part: LocationPart, piece: Part];

/** The parts of a LOCATION, and the whole of it. */
export function locationTargets(table: ExternalTable): LocationTarget[] {
  const { location } = table;
  if (!location) return [];
  const whole: Piece = ["whole", { text: "", span: location.span }];
  return [whole, ...piecesOf(location)].map(([part, { text, span }]) => ({
    kind: "location",
    at: span,
    table,
    part,
    text,
  }));
}

function piecesOf({ tablestore, oss, jdbc }: LocationClause): Piece[] {
  if (tablestore) return ofTablestore(tablestore);
  if (oss) return ofOss(oss);
  return jdbc ? ofJdbc(jdbc) : [];
}

const ofTablestore = ({ prefix, secret, instance, region, suffix, tail }: TablestoreLocation): Piece[] => [
  ["scheme", prefix],
  ...hidden("secret", secret),
  ["instance", instance],
  ["region", region],
  ["endpoint", suffix],
  ["tail", tail],
];

const ofOss = ({ prefix, secret, endpoint, bucket, path }: OssLocation): Piece[] => [
  ["scheme", prefix],
  ...hidden("secret", secret),
  ["endpoint", endpoint],
  ["bucket", bucket],
  ["path", path],
];

const ofJdbc = ({ prefix, host, port, database, parameters, password }: JdbcLocation): Piece[] => [
  ["scheme", prefix],
  ["host", host],
  ["port", port],
  ["database", database],
  ...parameters.map(({ name, value }): Piece => {
    const span = { start: name.span.start, end: Math.max(name.span.end, value.span.end) };
    return ["parameter", { text: name.text, span }];
  }),
  ...hidden("password", password),
];

const hidden = (part: LocationPart, span: Part["span"] | undefined): Piece[] =>
  span ? [[part, { text: "", span }]] : [];
