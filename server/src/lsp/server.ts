import { type Connection, createConnection, ProposedFeatures, StreamMessageReader } from "./library";
import { serve } from "./serve";
import { WholeMessageWriter } from "./whole-writer";

/** Over standard input and output; the server ends with its client, which may go without a word. */
function stdioConnection(): Connection {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new WholeMessageWriter(process.stdout));
  let wasShutDown = false;
  connection.onShutdown(() => {
    wasShutDown = true;
  });
  const end = (): never => process.exit(wasShutDown ? 0 : 1);
  // A file ends without being closed.
  process.stdin.once("end", end).once("close", end);
  return connection;
}

/** The language server as a process; its transport is named by the command line: `--stdio`, `--node-ipc`, … */
const connection = process.argv.includes("--stdio") ? stdioConnection() : createConnection(ProposedFeatures.all);
serve(connection);
connection.listen();
