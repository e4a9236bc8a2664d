import { ARN_PREFIX } from "../arn/resource";
import { hasPlaceholder } from "../text/placeholder";
import type { KnownAction } from "./actions";
import { overlap } from "./patterns";

/** Whether a Resource may be of the kind that an action is checked against; one that is not known may. */
export const namesLevelOf = ({ shapes }: KnownAction, resource: string): boolean =>
  !resource.startsWith(`${ARN_PREFIX}:`) ||
  hasPlaceholder(withoutAccount(resource)) ||
  shapes.some((shape) => overlap(resource, shape));

/** A masked account does not matter here: it stands for some account. */
const withoutAccount = (resource: string): string =>
  resource
    .split(":")
    .filter((_, i) => i !== 3)
    .join(":");
