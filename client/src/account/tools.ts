import type { Uri } from "vscode";
import type { Tools } from "../generate";
import type { CredentialChoices } from "./credentials";
import type { PlanDocuments } from "./plan-documents";
import type { RoleProblems } from "./role-problems";
import type { RoleReports } from "./role-reports";

/** What the commands that call RAM work with. */
export interface CloudTools extends Pick<Tools, "server" | "account" | "choices" | "output"> {
  /** Where the extension is. */
  readonly extension: Uri;
  readonly credentials: CredentialChoices;
  readonly reports: RoleReports;
  readonly problems: RoleProblems;
  readonly plans: PlanDocuments;
}
