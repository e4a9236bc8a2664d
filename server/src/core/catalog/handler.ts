import type { ZodMiniType } from "zod/mini";

/** How sure the catalogue is of an entry. Only `documented` entries may lead to an error. */
export type Confidence = "documented" | "seen" | "uncertain";

/** A property of a storage handler. */
export interface PropertyRecord {
  readonly key: string;
  readonly where: "SERDEPROPERTIES" | "TBLPROPERTIES";
  readonly required: boolean;
  /** What a value must satisfy; placeholders are never checked against it. */
  readonly value: ZodMiniType<string, string>;
  /** In the words of a message: “the name of a Tablestore table: letters, digits and _, …”. */
  readonly expected: string;
  /** Values to offer, where there are few. */
  readonly values?: readonly string[];
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
}

/** An action and the resource pattern that it is checked against; holes in braces are filled by `policy/`. */
export interface AccessRule {
  readonly action: string;
  readonly resources: readonly string[];
}

export interface AccessRecord {
  /** The RAM code of the service. */
  readonly service: string;
  readonly read: readonly AccessRule[];
  readonly write: readonly AccessRule[];
  readonly source: string;
}

/** A storage handler: one record that rules, help and policies derive from. */
export interface StorageHandler {
  readonly className: string;
  /** Whether no other package has a class of this simple name, so that it is meant in whatever package it is written. */
  readonly unique: boolean;
  readonly title: string;
  /** The documentation page. */
  readonly page: string;
  readonly location: { readonly scheme: "tablestore" | "oss"; readonly example: string };
  readonly properties: readonly PropertyRecord[];
  /** Keys that exist under names which are not sourced; absent where `properties` holds all documented ones. */
  readonly undescribed?: RegExp;
  /** Whether a table without a role can only be reached with an AccessKey. */
  readonly needsRole: boolean;
  /** Empty for a store whose data has no types of its own. */
  readonly types: readonly ColumnType[];
  /** The best documented type for a DDL type that the handler has no mapping for. */
  readonly instead: Readonly<Record<string, string>>;
  /** Absent where no policy is derived. */
  readonly access?: AccessRecord;
}
