import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import type { Language } from "../shipped/language";
import { rulePages as shippedPages } from "../shipped/rule-pages";

/** What the client says of itself in `initialize`, with defaults in place of what is missing or of the wrong type. */
export interface Options {
  readonly rulePages: string;
  readonly commands: ReadonlySet<string>;
  readonly settings: unknown;
}

const schema = z.object({
  rulePages: z.catch(z.optional(z.string()), undefined),
  commands: z.catch(z.array(z.string()), []),
  settings: z.optional(z.unknown()),
});

/** The pages that are shipped beside the bundle. */
const pagesIn = (language: Language): string => `${pathToFileURL(shippedPages(language)).href}/{code}.md`;

export function readOptions(initializationOptions: unknown, language: Language): Options {
  const read = schema.safeParse(initializationOptions ?? {});
  const { rulePages, commands, settings } = read.success ? read.data : schema.parse({});
  return { rulePages: rulePages ?? pagesIn(language), commands: new Set(commands), settings };
}
