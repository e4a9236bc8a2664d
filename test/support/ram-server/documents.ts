import { Failure } from "./failure";

const malformed = (message: string): Failure => new Failure("MalformedPolicyDocument", 400, message);

const OPERATORS =
  /^(?:String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)|Bool|(?:Not)?IpAddress)$/;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean =>
  [value].flat().every((one) => typeof one === "string" && one !== "") && [value].flat().length > 0;

function check(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw malformed(message);
}

function onlyKeys(value: Json, allowed: readonly string[]): void {
  const others = Object.keys(value).filter((key) => !allowed.includes(key));
  check(others.length === 0, `Invalid policy element: ${others.join(", ")}`);
}

function checkCondition(condition: unknown): void {
  if (condition === undefined) return;
  check(isObject(condition), "Condition must be an object");
  for (const [operator, keys] of Object.entries(condition)) {
    check(OPERATORS.test(operator), `Invalid condition operator: ${operator}`);
    check(isObject(keys) && Object.values(keys).every(isTexts), "Data type mismatch in Condition");
  }
}

const isAction = (action: string): boolean => action === "*" || /^[a-z0-9*?-]+:[\w*?]+$/i.test(action);
const isResource = (resource: string): boolean => resource === "*" || /^acs:(?:[^:]*:){3}.+$/s.test(resource);

function checkPermission(statement: Json): void {
  onlyKeys(statement, ["Effect", "Action", "NotAction", "Resource", "Condition"]);
  const { Action, NotAction, Resource } = statement;
  check((Action === undefined) !== (NotAction === undefined), "Missing action");
  const actions = Action ?? NotAction;
  check(isTexts(actions) && [actions].flat().every((one) => isAction(one as string)), "Invalid action format");
  check(Resource !== undefined, "Missing resource");
  check(isTexts(Resource) && [Resource].flat().every((one) => isResource(one as string)), "Invalid ARN prefix");
}

function checkTrust(statement: Json): void {
  onlyKeys(statement, ["Effect", "Action", "Principal", "Condition"]);
  const { Effect, Action, Principal } = statement;
  check(Effect === "Allow", "Invalid effect");
  check([Action].flat().join() === "sts:AssumeRole", "Invalid action format");
  check(isObject(Principal) && Object.keys(Principal).length > 0, "Missing principal");
  onlyKeys(Principal, ["RAM", "Service", "Federated"]);
  check(Object.values(Principal).every(isTexts), "Data type mismatch in Principal");
}

/** Throws what RAM says of a document that is none. */
export function checkDocument(text: string, kind: "permission" | "trust"): void {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw malformed("Json syntax error");
  }
  check(isObject(document), "Data type mismatch");
  onlyKeys(document, ["Version", "Statement"]);
  check(document.Version === "1", "apsara::AnyCast: can't cast from v to Ss");
  const statements = document.Statement;
  check(Array.isArray(statements) && statements.length > 0, "Missing statement");
  for (const statement of statements) {
    check(isObject(statement), "Data type mismatch");
    check(statement.Effect === "Allow" || statement.Effect === "Deny", "Invalid effect");
    checkCondition(statement.Condition);
    if (kind === "trust") checkTrust(statement);
    else checkPermission(statement);
  }
}
