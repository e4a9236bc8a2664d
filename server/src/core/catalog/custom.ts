import type { Store } from "./handler";
import { OSS_ACCESS } from "./oss";
import { ROLE_PROPERTY } from "./role";
import { SOURCES } from "./sources";

/** A handler of the user's own, in a jar that USING names. Its keys are its own affair. */
export const CUSTOM: Store & Required<Pick<Store, "access">> = {
  title: "Custom storage handlers",
  page: SOURCES.ossTable,
  location: { scheme: "oss", example: "oss://oss-<region>-internal.aliyuncs.com/<bucket>/<directory>/" },
  properties: [ROLE_PROPERTY],
  open: true,
  needsRole: false,
  types: [],
  instead: {},
  access: OSS_ACCESS,
};
