import type { PolicyReport, RolePolicies } from "./model";

/** Whether another account has a role of this name, too. */
const hasNamesake = ({ roleName }: RolePolicies, { roles }: PolicyReport): boolean =>
  roles.filter((role) => role.roleName.toLowerCase() === roleName.toLowerCase()).length > 1;

/** What files about something of a role are called. The account tells roles of one name apart. */
export const fileStem = (name: string, role: RolePolicies, report: PolicyReport): string =>
  hasNamesake(role, report) ? `${name}.${role.account}` : name;
