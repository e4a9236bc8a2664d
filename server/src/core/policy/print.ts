/** JSON as the command line, the server and the editor print it: two blanks, a line break at the end. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
