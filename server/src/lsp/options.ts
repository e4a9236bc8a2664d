import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";

/** What the client says of itself in `initialize`, with defaults in place of what is missing or of the wrong type. */
export interface Options {
  readonly rulePages: string;
  readonly commands: ReadonlySet<string>;
  readonly settings: unknown;
}

/** The pages that are shipped beside the bundle. */
const SHIPPED_PAGES = `${pathToFileURL(path.join(__dirname, "rules")).href}/{code}.md`;

const schema = z.object({
  rulePages: z.catch(z.string(), SHIPPED_PAGES),
  commands: z.catch(z.array(z.string()), []),
  settings: z.optional(z.unknown()),
});

export function readOptions(initializationOptions: unknown): Options {
  const read = schema.safeParse(initializationOptions ?? {});
  const { rulePages, commands, settings } = read.success ? read.data : schema.parse({});
  return { rulePages, commands: new Set(commands), settings };
}
