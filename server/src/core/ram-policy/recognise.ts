import { readRamPolicy } from "./read";

/** Whether a text is meant to be a policy document of RAM, whatever is wrong with it. */
export const isRamPolicy = (text: string): boolean => readRamPolicy(text, { comments: true }).has.has("Statement");
