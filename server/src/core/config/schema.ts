import * as z from "zod/mini";
import { LEVELS } from "../rules/levels";

/** What a project file may say; its JSON schema, `schemas/extable.schema.json`, is printed from here. */
export const projectSchema = z.strictObject({
  $schema: z.optional(z.string()),
  rules: z.optional(z.record(z.string(), z.enum(LEVELS))),
  placeholders: z.optional(z.array(z.string())),
  maxProblems: z.optional(z.int().check(z.minimum(0))),
});

/** What each key is, for the JSON schema. */
export const PROJECT_KEYS: Readonly<Record<keyof ProjectConfig, string>> = {
  $schema: "The JSON schema of this file.",
  rules: "What rules count as: the code of a rule or a pattern such as role-arn-*, and a severity.",
  placeholders: "Regular expressions of what is filled in later; text that matches is unknown, never wrong.",
  maxProblems: "How many problems of a file are shown, errors first; 0 is no limit.",
};

export type ProjectConfig = z.infer<typeof projectSchema>;

/** The name of the project file; the nearest one upwards of an SQL file holds for it. */
export const PROJECT_FILE = ".extable.json";
