import type {
  Form,
  KeyChoice,
  MissingFact,
  NeededRole,
  Note,
  PolicyDocument,
  PolicyFacts,
  Position,
  Range,
} from "../core/index";
import type { Diagnostic, TextEdit } from "./library";

/** What the client and this server say to each other beyond the language server protocol. Types and names only. */

/** What a client may send with `initialize`; every field may be missing. */
export interface InitializationOptions {
  /** Where the page of a rule is, with `{code}` in place of its code. Default: the Markdown file beside the server. */
  readonly rulePages?: string;
  /** The commands of `COMMANDS` that the client can run; actions and lenses for others are not sent. */
  readonly commands?: readonly string[];
  /** Whether the client answers `WORKSPACE_TEXTS_REQUEST`; one that does not say so is not asked. */
  readonly workspaceTexts?: boolean;
  /** The settings below `extable.`, from a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Commands that the server sends for the client to run. */
export const COMMANDS = {
  /** Arguments: the document's URI and a position in the statement. */
  generatePolicies: "extable.generatePolicies",
  /** Argument: the code of the rule. */
  openRulePage: "extable.openRulePage",
  /** Arguments: the document's URI and a position in the statement. */
  buildMapping: "extable.buildMapping",
} as const;

export const FIX_ALL_KIND = "source.fixAll.extable";
export const FORMAT_PROPERTIES_KIND = "source.formatProperties.extable";

/** Request: the column mapping of the statement at a place, built from its columns. `BuildMappingParams` -> `BuildMappingResult`. */
export const BUILD_MAPPING_REQUEST = "extable/buildMapping";

export interface BuildMappingParams {
  readonly uri: string;
  readonly position: Position;
  /** The columns that are primary keys. Without them nothing is built: the answer says which there are to choose from. */
  readonly keys?: readonly string[] | undefined;
}

export interface BuildMappingResult {
  /** The version of the document that the answer is about. */
  readonly version: number;
  /** Empty where no mapping can be built. */
  readonly choices: readonly KeyChoice[];
  readonly edits: readonly TextEdit[];
}

/**
 * Request to the client: the SQL of the workspace, asked for when the user searches it for a name.
 * `WorkspaceTextsParams` -> `WorkspaceTextsResult`, or `null` where there is none.
 */
export const WORKSPACE_TEXTS_REQUEST = "extable/workspaceTexts";

export interface WorkspaceTextsParams {
  /** The state of the last answer that was read; absent where nothing is known. */
  readonly known?: string;
}

export interface WorkspaceTextsResult {
  /** Another one as soon as any of the texts may be another. */
  readonly state: string;
  /** As they are on disk, also those that are open. Absent where the state is the one that is known. */
  readonly texts?: readonly { readonly uri: string; readonly text: string }[];
}

/** Request: the RAM policies of an open document. `PoliciesParams` -> `PoliciesResult`. */
export const POLICIES_REQUEST = "extable/policies";

export interface PoliciesParams {
  readonly uri: string;
  /** In a statement: its role is meant, with all tables of that role. */
  readonly position?: Position | undefined;
  /** The role meant, one of an earlier answer's `roles`; goes before `position`. */
  readonly roleArn?: string | undefined;
  /** Default: the setting `extable.policy.access`. */
  readonly access?: PolicyFacts["access"] | undefined;
  /** Default: the setting `extable.policy.format`, or `json` where that is to ask. */
  readonly format?: Form | undefined;
  /** The uid of the account that owns the MaxCompute project; several, with commas between. Default: the setting `extable.maxcomputeAccountId`. */
  readonly maxcomputeAccount?: string | undefined;
  /** What the documents call this one. Default: the last part of its URI. */
  readonly path?: string | undefined;
  /** Further texts, whose statements may use the document's tables, and whose tables may have the role. */
  readonly others?: readonly PolicyText[] | undefined;
}

export interface PolicyText {
  /** What the documents call it. */
  readonly path: string;
  readonly text: string;
}

/** A role of the document, with the names of its tables. */
export interface RoleChoice {
  readonly roleArn: string;
  readonly roleName: string;
  readonly tables: readonly string[];
}

export interface PoliciesResult {
  /** How many external tables the document has. */
  readonly tables: number;
  readonly documents: readonly PolicyDocument[];
  readonly missing: readonly MissingFact[];
  /** What a reviewer should know; absent where there is nothing. */
  readonly notes?: readonly Note[];
  /** Not empty where it is open which role is meant: then there are no documents. */
  readonly roles: readonly RoleChoice[];
}

/** Request: what is wrong with a policy, open or not, and where it differs from what tables need. `CheckPolicyParams` -> `CheckPolicyResult`. */
export const CHECK_POLICY_REQUEST = "extable/checkPolicy";

export interface CheckPolicyParams {
  readonly uri: string;
  /** The text of a document that the server does not know. */
  readonly text?: string | undefined;
  /** The uid of the account that owns the MaxCompute project. Default: the setting `extable.maxcomputeAccountId`. */
  readonly maxcomputeAccount?: string | undefined;
  /** SQL that is not open. Without it, further tables of the same roles may be elsewhere. */
  readonly others?: readonly { readonly path: string; readonly text: string }[] | undefined;
  /** Whether that is all there is. Default: yes. */
  readonly complete?: boolean | undefined;
}

export interface CheckPolicyResult {
  /** `none` for a document that is no policy. */
  readonly kind: "permission" | "trust" | "none";
  /** The role that it was compared with; absent where none was found. */
  readonly roleArn?: string;
  /** Whether it could not be told whom the role has to trust, for want of the MaxCompute account. */
  readonly lacksAccount: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Request: what the tables of a role of an open document need of its account. `RoleNeedsParams` -> `RoleNeedsResult`. */
export const ROLE_NEEDS_REQUEST = "extable/roleNeeds";

export type RoleNeedsParams = Omit<PoliciesParams, "format">;

/** Where a statement names a role. */
export interface RolePlace {
  /** As the request calls the text. */
  readonly path: string;
  /** The line of the statement, as tables have it. */
  readonly line: number;
  /** The role ARN, and how it is written there. */
  readonly range: Range;
  readonly written: string;
  readonly statement: Range;
}

export interface RoleNeedsResult extends Pick<PoliciesResult, "tables" | "missing" | "roles"> {
  /** Absent where it is open which one is meant, or there is none. */
  readonly role?: NeededRole;
  readonly notes: readonly Note[];
  readonly places: readonly RolePlace[];
  /** The accounts that own MaxCompute projects; empty while they are not known. */
  readonly maxcompute: readonly string[];
}
