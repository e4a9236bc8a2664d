export { attachesAsIs, roleFindings, roleReport, stepTitle, verifyRole } from "../core/index";
export type * from "../ram/index";
export { CancelledError, isForeseen, openAccount, patienceOf, perform, profiles } from "../ram/index";
export { languageOf } from "../shipped/language";
export { speak } from "../shipped/speak";
export { planAll } from "./plan";
export { readBack } from "./read-back";
export { type SeenRole, seeRoles } from "./roles";
export { strangerTo } from "./see-role";
