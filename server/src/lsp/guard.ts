import { type Connection, ResponseError } from "./library";

/** Runs work so that what it throws is logged, never ends the server, and answers `empty`. */
export async function guarded<T>(
  connection: Connection,
  name: string,
  empty: T,
  work: () => Promise<T> | T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return empty;
  }
}
