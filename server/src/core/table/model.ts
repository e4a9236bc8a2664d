import type { FileFormat, RefusableClause, StorageHandler, Store } from "../catalog/handler";
import type { Literal, TypeNode } from "../syntax/tree";
import type { Span } from "../text/span";

/**
 * A CREATE EXTERNAL TABLE as rules and policies see it, or as much of one as another statement has: values with the places
 * that they were read from.
 */
export interface ExternalTable {
  /** What is said of the table in this place; only `create` says all of it. */
  readonly statement: "create" | "alter" | "load" | "unload";
  /** The statement from CREATE to its `;`, without the comments before it. */
  readonly span: Span;
  /** As written, with its project and schema: `proj.tab`. Empty where the name is missing. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The keywords before the name; a place to point at for what is missing from the whole statement. */
  readonly head: Span;
  readonly columns: readonly Column[];
  /** The column list with its parentheses; absent where there is none. */
  readonly columnsSpan?: Span | undefined;
  /** `STORED BY`. */
  readonly handler?: HandlerReference | undefined;
  /** The class of `ROW FORMAT SERDE`. */
  readonly serdeClass?: TextValue | undefined;
  /** `STORED AS`. */
  readonly format?: FormatReference | undefined;
  /** Which kind of external table this is, by its handler, its format or what else tells; absent where that is open. */
  readonly store?: Store | undefined;
  /** The clauses that some kinds of tables refuse. */
  readonly clauses: readonly ClausePlace[];
  /** Whether it says IF NOT EXISTS. */
  readonly ifNotExists: boolean;
  /** The columns of PARTITIONED BY. */
  readonly partitions: readonly Column[];
  /** The days of LIFECYCLE, where they are a number. */
  readonly lifecycle?: Part | undefined;
  /** SERDEPROPERTIES, wherever they stand in the statement. */
  readonly serde?: PropertySet | undefined;
  /** TBLPROPERTIES. */
  readonly tblproperties?: PropertySet | undefined;
  readonly location?: LocationClause | undefined;
  readonly using?: (TextValue & { readonly clause: Span }) | undefined;
  /** The Tablestore column mapping, read from its property. */
  readonly mapping?: ColumnMapping | undefined;
  /** The properties of the mapping and of the table's name, where the value of each stands behind the key of the other. */
  readonly swapped?: { readonly mapping: Property; readonly name: Property } | undefined;
  /** The column mapping of a table over JDBC, of HBase or of Lindorm. */
  readonly pairs?: PairMapping | undefined;
  /** The value of `odps.properties.rolearn`, under whatever near spelling of the key. */
  readonly role?: Property | undefined;
  /** Whether what is absent may only be unread: the parser had to guess about parts, the other table of LIKE may have it, or the statement creates no table. */
  readonly damaged: boolean;
}

/** A literal and where its content stands, quotes left out. */
export interface TextValue {
  readonly value: string;
  /** The content between the quotes. */
  readonly span: Span;
  readonly literal: Literal;
}

export interface Column {
  /** As written, back-quotes left out. MaxCompute compares names without case. */
  readonly name: string;
  /** Equal for names that are equal without case, and mostly another for others. */
  readonly nameHash: number;
  readonly nameSpan: Span;
  readonly type: TypeNode | undefined;
  readonly span: Span;
}

export interface HandlerReference extends TextValue {
  /** The record of the class; `undefined` for one that the catalogue does not describe. */
  readonly record: StorageHandler | undefined;
  /** The catalogued class that this one is probably meant to be, when it is not known itself. */
  readonly meant: StorageHandler | undefined;
}

/** The word behind STORED AS, or the class behind INPUTFORMAT. */
export interface FormatReference {
  readonly name: string;
  readonly span: Span;
  /** The record of the format with that class of ROW FORMAT SERDE. */
  readonly record?: FileFormat;
}

export interface ClausePlace {
  readonly kind: RefusableClause;
  readonly span: Span;
}

export interface PropertySet {
  /** The list with its parentheses; of several lists, the first. */
  readonly span: Span;
  /** The word before the list; something to point at for what is missing from it. */
  readonly keyword: Span;
  readonly properties: readonly Property[];
  readonly insertAt: number;
}

export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  /** The catalogued key that this one is or is probably meant to be. */
  readonly meant: string | undefined;
  /** Absent where the value is missing. */
  readonly value: TextValue | undefined;
  readonly span: Span;
}

export interface LocationClause extends TextValue {
  /** The whole clause, keyword included. */
  readonly clause: Span;
  /** The parts of a Tablestore location; absent when the location is of another kind. */
  readonly tablestore?: TablestoreLocation | undefined;
  /** The parts of a location in OSS; absent when the location is of another kind. */
  readonly oss?: OssLocation | undefined;
  /** The parts of the address of a database; absent when the location is of another kind. */
  readonly jdbc?: JdbcLocation | undefined;
}

/** `scheme://[id:secret@]instance.region.suffix[tail]`; each part with its place, empty where it is missing. */
export interface TablestoreLocation {
  /** All before the credentials or the host: the scheme with its colon and slashes, whatever is wrong with them. */
  readonly prefix: Part;
  readonly scheme: Part;
  /** `AccessKeyId:AccessKeySecret@`, the at sign included. Its text is never repeated to the user. */
  readonly secret?: Span;
  readonly host: Part;
  readonly instance: Part;
  readonly region: Part;
  /** The host behind the region, without the dot between: `ots-internal.aliyuncs.com`. */
  readonly suffix: Part;
  /** Port, path, query or fragment. */
  readonly tail: Part;
}

/** `oss://[id:secret@]endpoint/bucket/path`; each part with its place, empty where it is missing. */
export interface OssLocation {
  /** All before the credentials or the host: the scheme with its colon and slashes, whatever is wrong with them. */
  readonly prefix: Part;
  /** `AccessKeyId:AccessKeySecret@`, the at sign included. Its text is never repeated to the user. */
  readonly secret?: Span;
  /** All up to the first slash; without an endpoint, what a bucket is in the short form `oss://bucket/path`. */
  readonly host: Part;
  /** The host without the bucket that stands in it. */
  readonly endpoint: Part;
  /** Whether the bucket stands in the host, as in the URL of an object. */
  readonly isBucketHost: boolean;
  readonly bucket: Part;
  /** What follows the bucket, with the slash before it. */
  readonly path: Part;
}

/** `jdbc:driver://host:port/database?name=value&…`, or with `;` for `?` and `&`; each part with its place, empty where it is missing. */
export interface JdbcLocation {
  /** `jdbc:driver://`, whatever is wrong with it. */
  readonly prefix: Part;
  /** Without the port. */
  readonly host: Part;
  readonly port: Part;
  readonly database: Part;
  /** The slash that the documentation has behind the last parameter is not part of it. */
  readonly parameters: readonly { readonly name: Part; readonly value: Part }[];
  /** The value of a parameter that is a password. Its text is never repeated to the user. */
  readonly password?: Span;
}

export interface Part {
  readonly text: string;
  readonly span: Span;
}

export interface ColumnMapping extends TextValue {
  readonly property: Property;
  readonly entries: readonly MappingEntry[];
  /** Whether it is nothing but names that a Tablestore column can have, colons right before keys, and commas. False where it is not sure. */
  readonly isSound: boolean;
  /** Characters other than the comma that separate entries: full-width ones and semicolons. */
  readonly wrongCommas: readonly Part[];
}

/** One entry of a column mapping: `:name` for a primary key, `name` for an attribute. */
export interface MappingEntry {
  /** Blanks around it left out. */
  readonly text: string;
  /** Empty, at the place between the commas, for an empty entry. */
  readonly span: Span;
  /** The colon of a primary key, also where it is a full-width one or, by mistake, stands behind the name. */
  readonly colon: Span | undefined;
  readonly isKey: boolean;
  readonly name: string;
  readonly nameSpan: Span;
  /** No comma stands between the entry before and this one. */
  readonly unseparated?: boolean;
}

/** A column mapping whose entries are pairs: `column:remote` over JDBC, `family:qualifier` or `:key` of HBase. */
export interface PairMapping extends TextValue {
  readonly kind: "jdbc" | "hbase";
  readonly property: Property;
  readonly entries: readonly PairEntry[];
}

export interface PairEntry {
  /** Blanks around it left out; empty, at the place between the commas, for an empty entry. */
  readonly text: string;
  readonly span: Span;
  /** What stands before the first colon, and behind it; `right` is absent where there is no colon. */
  readonly left: Part;
  readonly right?: Part;
}
