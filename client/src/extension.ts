import { type ExtensionContext, window } from "vscode";
import { CredentialChoices } from "./account/credentials";
import { PlanDocuments } from "./account/plan-documents";
import { RoleProblems } from "./account/role-problems";
import { RoleReports } from "./account/role-reports";
import { MaxcomputeAccount } from "./ask";
import { LastChoices } from "./choices";
import { applyPoliciesCommand } from "./commands/apply-policies";
import { buildMappingCommand } from "./commands/build-mapping";
import { checkPolicyCommand } from "./commands/check-policy";
import { copyReport } from "./commands/copy-report";
import { forgetCredentials } from "./commands/forget-credentials";
import { generatePermissionPolicy } from "./commands/generate-permission-policy";
import { generatePolicies } from "./commands/generate-policies";
import { generateTrustPolicy } from "./commands/generate-trust-policy";
import { openExample } from "./commands/open-example";
import { openRulePage } from "./commands/open-rule-page";
import { restartServer } from "./commands/restart-server";
import { savePolicies } from "./commands/save-policies";
import { savePolicy } from "./commands/save-policy";
import { showOutput } from "./commands/show-output";
import { verifyRoleCommand } from "./commands/verify-role";
import { LanguageServer } from "./language-client";
import { policyHover } from "./policy-hover";
import { PolicyProblems } from "./policy-problems";
import { createClient } from "./quiet-client";
import { RulePages } from "./rule-pages";
import { PolicyViewer } from "./show";
import { SqlOnDemand } from "./sql-on-demand";
import { showStatus } from "./status";

let server: LanguageServer | undefined;

/** Registers everything at once and starts the server without waiting for it. */
export function activate({ extension, extensionUri, subscriptions, workspaceState, secrets }: ExtensionContext): void {
  const output = window.createOutputChannel("Extable", { log: true });
  const sql = new SqlOnDemand(output);
  server = new LanguageServer((closed) => createClient(extensionUri, output, sql, closed), output);
  const pages = new RulePages(extensionUri);
  const account = new MaxcomputeAccount(output);
  const problems = new PolicyProblems();
  const tools = { server, account, choices: new LastChoices(workspaceState), viewer: new PolicyViewer(), output };
  const cloud = {
    ...tools,
    extension: extensionUri,
    credentials: new CredentialChoices(workspaceState, secrets),
    reports: new RoleReports(),
    problems: new RoleProblems(),
    plans: new PlanDocuments(),
  };
  subscriptions.push(
    output,
    sql,
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
    cloud.reports,
    cloud.problems,
    cloud.plans,
    verifyRoleCommand(cloud),
    applyPoliciesCommand(cloud),
    forgetCredentials(cloud.credentials),
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
