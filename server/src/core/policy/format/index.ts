import type { PolicyReport } from "../model";
import { jsonFiles } from "./json";
import type { Form, FormFile } from "./model";
import { powershellFile } from "./powershell";
import { rosFiles } from "./ros";
import { shFile } from "./sh";
import { terraformFile } from "./terraform";

const FILES: Readonly<Record<Form, (report: PolicyReport) => readonly FormFile[]>> = {
  json: jsonFiles,
  "aliyun-cli": (report) => [shFile(report), powershellFile(report)],
  terraform: (report) => [terraformFile(report)],
  ros: rosFiles,
};

/** The policies of a report in the form that they are deployed in. What the report lacks is a comment, never made up. */
export const policyFiles = (report: PolicyReport, form: Form): readonly FormFile[] =>
  report.roles.length === 0 ? [] : FILES[form](report);

/** A form as one text: of the scripts the one for POSIX shells, of templates one document after the other. */
export function printFiles(report: PolicyReport, form: Exclude<Form, "json">): string {
  const [first, ...others] = policyFiles(report, form);
  if (!first) return "";
  return form === "ros" ? [first, ...others].map(({ text }) => text).join("---\n") : first.text;
}
