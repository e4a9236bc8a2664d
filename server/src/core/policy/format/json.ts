import type { PolicyReport, RolePolicies } from "../model";
import { printPolicy } from "../print";
import { fileStem } from "../stem";
import type { FormFile } from "./model";

/** What RAM takes in a console or by its API: a file for each document. */
export const jsonFiles = (report: PolicyReport): FormFile[] =>
  report.roles.flatMap((role) => {
    const permissions = role.permissionPolicies.map(({ name, document }) =>
      permissionFile(name, document, role, report),
    );
    return role.trustPolicy ? [trustFile(role.trustPolicy, role, report), ...permissions] : permissions;
  });

export const trustFile = (document: object, role: RolePolicies, report: PolicyReport): FormFile => ({
  name: `${fileStem(role.roleName, role, report)}.ram-trust.json`,
  language: "json",
  text: printPolicy(document),
});

export const permissionFile = (name: string, document: object, role: RolePolicies, report: PolicyReport): FormFile => ({
  name: `${fileStem(name, role, report)}.ram-policy.json`,
  language: "json",
  text: printPolicy(document),
});
