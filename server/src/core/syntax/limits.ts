import type { Span } from "../text/span";

/** In UTF-16 units; the limit is 2 MB, and no text has fewer bytes than units. Source: the vendor's page on SQL limits. */
const LONGEST_STATEMENT = 2 * 1024 * 1024;

/** Whether MaxCompute would not take a statement of that length. */
export const isTooLong = ({ start, end }: Span): boolean => end - start > LONGEST_STATEMENT;
