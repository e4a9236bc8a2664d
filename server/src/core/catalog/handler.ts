/** How sure the catalogue is of an entry. Only `documented` entries may lead to an error. */
export type Confidence = "documented" | "seen" | "uncertain";

/** A property of a storage handler. */
export interface PropertyRecord {
  readonly key: string;
  /** `either` for a key that is documented in both places. */
  readonly where: "SERDEPROPERTIES" | "TBLPROPERTIES" | "either";
  readonly required: boolean;
  /** What a value must fit; placeholders are never checked against it. */
  readonly value: RegExp;
  /** In the words of a message: “the name of a Tablestore table: letters, digits and _, …”. */
  readonly expected: string;
  /** Values to offer, where there are few. */
  readonly values?: readonly string[];
  /** What a value names of the statement or of the cloud, to offer those that are known. */
  readonly names?: "column" | "region";
  /** What is to be said with it, by key, since one without the other goes wrong. */
  readonly along?: Readonly<Record<string, string>>;
  /** What holds where the key is absent, where that is documented. */
  readonly fallback?: string;
  readonly about: string;
  readonly confidence: Confidence;
}

/** What one column type of the DDL is on the other side. */
export interface ColumnType {
  readonly ddl: string;
  readonly remote: string;
  readonly mayBeKey: boolean;
  /** Where it is not documented. */
  readonly confidence?: Exclude<Confidence, "documented">;
}

/** An action and the resource pattern that it is checked against; holes in braces are filled by `policy/`. */
export interface AccessRule {
  readonly action: string;
  readonly resources: readonly string[];
  /** What a request must be like: the value that it has for the key fits one of the patterns. */
  readonly condition?: { readonly key: string; readonly patterns: readonly string[] };
}

export interface AccessRecord {
  /** The RAM code of the service. */
  readonly service: string;
  /** Empty, like `write`, for a service that has grants of its own in place of RAM's. */
  readonly read: readonly AccessRule[];
  readonly write: readonly AccessRule[];
  readonly source: string;
  /** Whether a table without a role is reached in another way. */
  readonly roleIsOptional?: boolean;
  /** Whether the role must be of the account that owns the MaxCompute project. */
  readonly ownAccountOnly?: boolean;
}

/** A session flag that a kind of table needs, or that changes how it is read. */
export interface FlagRecord {
  readonly key: string;
  readonly value: string;
  /** Whether reading fails without it, by the documentation. */
  readonly needed: boolean;
}

/** Clauses of CREATE TABLE that a kind of external table may be documented to refuse. */
export type RefusableClause = "partitioned-by" | "clustered-by";

/** The schemes of LOCATION. */
export type Scheme = "tablestore" | "oss" | "jdbc" | "hbase";

/** A kind of external table, by its storage handler or by the format of its files: rules, help and policies derive from it. */
export interface Store {
  readonly title: string;
  /** The documentation page. */
  readonly page: string;
  readonly location: { readonly scheme: Scheme; readonly example: string; readonly optional?: boolean };
  readonly properties: readonly PropertyRecord[];
  /** Keys that exist under names which are not sourced; absent where `properties` holds all documented ones. */
  readonly undescribed?: RegExp;
  /** Whether further keys are usual, so that only a misspelling of a listed one is worth a word. */
  readonly open?: boolean;
  /** Whether a table without a role can only be reached with an AccessKey. */
  readonly needsRole: boolean;
  /** Empty for a store whose data has no types of its own. */
  readonly types: readonly ColumnType[];
  /** The best documented type for a DDL type that the handler has no mapping for. */
  readonly instead: Readonly<Record<string, string>>;
  /** Column types that are documented not to be supported. */
  readonly refusedTypes?: readonly string[];
  /** Types that are documented to have these parameters only, as they are written in full. */
  readonly fixedTypes?: Readonly<Record<string, string>>;
  readonly refusedClauses?: readonly RefusableClause[];
  /** Whether INSERT OVERWRITE is documented not to be supported. */
  readonly refusesOverwrite?: boolean;
  readonly flags?: readonly FlagRecord[];
  /** Whether the code that reads it may have to be named by USING. */
  readonly takesResources?: boolean;
  /** Absent where no policy is derived. */
  readonly access?: AccessRecord;
}

/** A storage handler, named by its class. */
export interface StorageHandler extends Store {
  readonly className: string;
  /** Whether no other package has a class of this simple name, so that it is meant in whatever package it is written. */
  readonly unique: boolean;
  /** Which locations this record is for, where several records share a class; that without it is for all others. */
  readonly serves?: RegExp;
}

/** A format of files in OSS, named behind STORED AS. */
export interface FileFormat extends Store {
  /** The words behind STORED AS; the first is the usual one. */
  readonly names: readonly string[];
  /** The class of ROW FORMAT SERDE that reads the format. */
  readonly serdeClass: string;
}
