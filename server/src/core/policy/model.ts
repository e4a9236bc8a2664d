import type { ExternalTable } from "../table/model";
import type { TableUse } from "../usage/model";

/** What the tables of a role are used for. */
export type Access = "read" | "write" | "read-write";

export interface PolicyFacts {
  /** The uid of the account that owns the MaxCompute project, or of several; nowhere in the DDL. */
  readonly maxcomputeAccount?: string | readonly string[];
  /** `infer`: of each table what `uses` do with it, of one that is only created, `read`. */
  readonly access: Access | "infer";
  /** Where statements read and write tables, those of other texts included. */
  readonly uses?: readonly UseSource[];
  /** Whether places may be put together by what their names begin with, where RAM takes no more documents. */
  readonly allowWildcards?: boolean;
}

/** A use of a table and where it was read: `path` as the user named it, `line` from 0. */
export interface UseSource extends Pick<TableUse, "kind" | "name"> {
  readonly path: string;
  readonly line: number;
}

/** A table, or what another statement says of one, and where it was read: `path` as the user named it, `line` from 0. */
export interface TableSource {
  readonly table: ExternalTable;
  readonly path: string;
  readonly line: number;
}

export interface TrustStatement {
  readonly Action: "sts:AssumeRole";
  readonly Effect: "Allow";
  readonly Principal: { readonly Service: readonly string[] };
}

export interface TrustPolicy {
  readonly Statement: readonly TrustStatement[];
  readonly Version: "1";
}

export interface PermissionStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  /** What a request must be like: its value for each key fits one of the patterns. */
  readonly Condition?: { readonly StringLike: Readonly<Record<string, readonly string[]>> };
}

export interface PermissionPolicy {
  readonly Version: "1";
  readonly Statement: readonly PermissionStatement[];
}

/** What one role needs so that its tables work. The names and their order are a contract of the command line. */
export interface RolePolicies {
  readonly roleArn: string;
  /** The uid of the account that owns the data and the role. */
  readonly account: string;
  readonly roleName: string;
  /** Absent while the MaxCompute account is not known. */
  readonly trustPolicy?: TrustPolicy;
  readonly permissionPolicies: readonly { readonly name: string; readonly document: PermissionPolicy }[];
  readonly tables: readonly {
    readonly name: string;
    readonly path: string;
    readonly line: number;
    readonly access: Access;
    /** What names the place, where it is not CREATE EXTERNAL TABLE; for LOAD and UNLOAD `name` is the table moved. */
    readonly statement?: Exclude<ExternalTable["statement"], "create">;
  }[];
}

export type Fact =
  | "maxcomputeAccount"
  | "role"
  | "dataAccount"
  | "instance"
  | "region"
  | "tableName"
  | "bucket"
  | "directory"
  | "permissions"
  | "policyLimit";

/** What could not be read anywhere, so that a document or a part of it could not be written. */
export interface MissingFact {
  readonly fact: Fact;
  readonly path: string;
  readonly line: number;
  /** What is missing, of which table, and where to say it. */
  readonly message: string;
}

/** What a reviewer should know: what is given away, or accounts that may stand in each other's place. */
export interface Note {
  readonly note: "widened" | "account";
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface PolicyReport {
  readonly version: 1;
  readonly roles: readonly RolePolicies[];
  readonly missing: readonly MissingFact[];
  /** The roles of each account, in the order to make them; absent where all are of one account. */
  readonly accounts?: readonly { readonly account: string; readonly roles: readonly string[] }[];
  /** Absent where there are none. */
  readonly notes?: readonly Note[];
}
