import * as z from "zod/mini";
import { MOST_PROBLEMS } from "./limit";
import { FORMS } from "./policy/format/model";

/** Below `extable.`: the keys, defaults and allowed values of the editor's settings; the manifest says the same. */
export const settingsSchema = z.object({
  enable: z.catch(z.boolean(), true),
  maxProblems: z.catch(z.int().check(z.minimum(0)), MOST_PROBLEMS),
  rules: z.catch(z.record(z.string(), z.unknown()), {}),
  placeholders: z.catch(z.array(z.string()), []),
  maxcomputeAccountId: z.catch(z.string(), ""),
  policy: z.catch(
    z.object({
      access: z.catch(z.enum(["infer", "read", "write", "read-write"]), "infer"),
      format: z.catch(z.enum(["ask", ...FORMS]), "ask"),
    }),
    { access: "infer", format: "ask" },
  ),
  markdown: z.catch(z.boolean(), true),
  codeLens: z.catch(z.boolean(), true),
  inlayHints: z.catch(z.boolean(), true),
  trace: z.catch(z.object({ server: z.catch(z.enum(["messages", "verbose"]), "messages") }), { server: "messages" }),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads what a client sends as settings; whatever is missing, unknown or of the wrong type falls back to the default. */
export function parseSettings(value: unknown): Settings {
  const read = settingsSchema.safeParse(value);
  return read.success ? read.data : settingsSchema.parse({});
}
