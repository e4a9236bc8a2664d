import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import type { Language } from "../shipped/language";
import { rulePages as shippedPages } from "../shipped/rule-pages";

/** What the client says of itself in `initialize`, with defaults in place of what is missing or of the wrong type. */
export interface Options {
  readonly rulePages: string;
  readonly commands: ReadonlySet<string>;
  /** Whether the client reads the SQL of the workspace when it is asked to. */
  readonly workspaceTexts: boolean;
  readonly settings: unknown;
}

const schema = z.object({
  rulePages: z.catch(z.optional(z.string()), undefined),
  commands: z.catch(z.array(z.string()), []),
  workspaceTexts: z.catch(z.boolean(), false),
  settings: z.optional(z.unknown()),
});

/** The pages that are shipped beside the bundle. */
const pagesIn = (language: Language): string => `${pathToFileURL(shippedPages(language)).href}/{code}.md`;

export function readOptions(initializationOptions: unknown, language: Language): Options {
  const read = schema.safeParse(initializationOptions ?? {});
  const { rulePages, commands, ...rest } = read.success ? read.data : schema.parse({});
  return { ...rest, settings: rest.settings, rulePages: rulePages ?? pagesIn(language), commands: new Set(commands) };
}
