import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as l10n from "@vscode/l10n";
import type { RolePlan, Step } from "../core/index";
import { UsageError } from "./args";
import { readError } from "./read-error";

interface PlanFile {
  readonly roles: readonly RolePlan[];
}

function read(file: string, cwd: string): PlanFile {
  const text = textOf(file, cwd);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UsageError(l10n.t("{0} is no plan that can be read: {1} prints one", file, "--dry-run --format json"));
  }
  const roles = (parsed as Partial<PlanFile> | null)?.roles;
  if (Array.isArray(roles) && roles.every(({ steps }) => Array.isArray(steps))) return { roles };
  throw new UsageError(l10n.t("{0} is no plan that can be read: {1} prints one", file, "--dry-run --format json"));
}

function textOf(file: string, cwd: string): string {
  try {
    return readFileSync(path.resolve(cwd, file), "utf8");
  } catch (error) {
    throw new UsageError(`${file}: ${readError(error)}`);
  }
}

/** Gives what tells which steps a plan that was agreed to has not got: fewer are to do where it was begun before. */
export function agreedPlan(file: string, cwd: string): (plans: readonly RolePlan[]) => Step[] {
  const { roles } = read(file, cwd);
  return (plans) =>
    plans.flatMap(({ roleArn, steps }) => {
      const agreed = roles.filter((role) => role.roleArn === roleArn).flatMap((role) => role.steps);
      return steps.filter((step) => !agreed.some((one) => isDeepStrictEqual(one, step)));
    });
}
