import { type ExtensionContext, window } from "vscode";
import { MaxcomputeAccount } from "./ask";
import { LastChoices } from "./choices";
import { buildMappingCommand } from "./commands/build-mapping";
import { checkPolicyCommand } from "./commands/check-policy";
import { copyReport } from "./commands/copy-report";
import { generatePermissionPolicy } from "./commands/generate-permission-policy";
import { generatePolicies } from "./commands/generate-policies";
import { generateTrustPolicy } from "./commands/generate-trust-policy";
import { openExample } from "./commands/open-example";
import { openRulePage } from "./commands/open-rule-page";
import { restartServer } from "./commands/restart-server";
import { savePolicies } from "./commands/save-policies";
import { savePolicy } from "./commands/save-policy";
import { showOutput } from "./commands/show-output";
import { LanguageServer } from "./language-client";
import { policyHover } from "./policy-hover";
import { PolicyProblems } from "./policy-problems";
import { createClient } from "./quiet-client";
import { RulePages } from "./rule-pages";
import { PolicyViewer } from "./show";
import { showStatus } from "./status";

let server: LanguageServer | undefined;

/** Registers everything at once and starts the server without waiting for it. */
export function activate({ extension, extensionUri, subscriptions, workspaceState }: ExtensionContext): void {
  const output = window.createOutputChannel("Extable", { log: true });
  server = new LanguageServer((closed) => createClient(extensionUri, output, closed), output);
  const pages = new RulePages(extensionUri);
  const account = new MaxcomputeAccount(output);
  const problems = new PolicyProblems();
  const tools = { server, account, choices: new LastChoices(workspaceState), viewer: new PolicyViewer(), output };
  subscriptions.push(
    output,
    pages,
    tools.viewer,
    policyHover(tools.viewer),
    problems,
    showStatus(server, extension.packageJSON.version),
    generatePolicies(tools),
    generateTrustPolicy(tools),
    generatePermissionPolicy(tools),
    savePolicy(tools),
    savePolicies(tools),
    checkPolicyCommand({ server, account, problems, output }),
    buildMappingCommand({ server, output }),
    openRulePage(pages),
    openExample(extensionUri),
    copyReport(extension, server),
    restartServer(server),
    showOutput(output),
  );
  void server.start();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
