import type { StorageHandler } from "./handler";
import { OSS_ACCESS } from "./oss";
import { ROLE_PROPERTY } from "./role";
import { SOURCES } from "./sources";

/** Paimon tables in OSS. That there is a page is sourced, what its statements look like is not. */
export const PAIMON: StorageHandler = {
  className: "org.apache.paimon.hive.PaimonStorageHandler",
  unique: false,
  title: "Paimon",
  page: SOURCES.paimonTable,
  location: {
    scheme: "oss",
    example: "oss://oss-<region>-internal.aliyuncs.com/<bucket>/<directory>/",
    optional: true,
  },
  properties: [ROLE_PROPERTY],
  open: true,
  needsRole: false,
  types: [],
  instead: {},
  // Earlier versions needed a connector.
  takesResources: true,
  refusedClauses: ["clustered-by"],
  access: OSS_ACCESS,
};
