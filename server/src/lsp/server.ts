import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./serve";

/** The language server as a process; its transport is named by the command line: `--stdio`, `--node-ipc`, … */
const connection = createConnection(ProposedFeatures.all);
serve(connection);
connection.listen();
