import * as z from "zod/mini";
import { knownActions } from "./actions";
import { CONDITION_KEYS, CONDITION_OPERATORS, EFFECTS, type PolicyKind, VERSION } from "./grammar";
import { MAXCOMPUTE_SERVICE } from "./principal";

/**
 * Schemas of policy documents for editors to complete by; `schemas/ram-policy.schema.json` and `ram-trust.schema.json` are
 * printed from here. They offer values and refuse none: what is wrong with a policy is said by the rules, and one defect
 * is to be said once.
 */
const anything = z.unknown();
const offered = (values: readonly string[]) => z.union([z.enum(values as [string, ...string[]]), z.string()]);
const open = <Shape extends z.core.$ZodShape>(shape: Shape) => z.union([z.looseObject(shape), anything]);
const oneOrMore = (value: z.ZodMiniType) => z.union([value, z.array(value), anything]);

const effect = z.optional(offered(EFFECTS));
const actions = ["*", ...[...knownActions().values()].map(({ action }) => action)];

const texts = z.optional(oneOrMore(z.string()));
const conditionKeys = z.optional(open(Object.fromEntries(CONDITION_KEYS.map((key) => [key, texts]))));
const condition = open(Object.fromEntries(CONDITION_OPERATORS.map((operator) => [operator, conditionKeys])));

const statements: Readonly<Record<PolicyKind, z.ZodMiniType>> = {
  permission: open({
    Effect: effect,
    Action: z.optional(oneOrMore(offered(actions))),
    NotAction: z.optional(oneOrMore(offered(actions))),
    Resource: z.optional(oneOrMore(offered(["*"]))),
    Condition: z.optional(condition),
  }),
  trust: open({
    Effect: effect,
    Action: z.optional(oneOrMore(offered(["sts:AssumeRole"]))),
    Principal: z.optional(
      open({
        Service: z.optional(oneOrMore(offered([MAXCOMPUTE_SERVICE, `<uid>@${MAXCOMPUTE_SERVICE}`]))),
        RAM: texts,
        Federated: texts,
      }),
    ),
    Condition: z.optional(condition),
  }),
};

const policyOf = (kind: PolicyKind) =>
  open({
    Version: z.optional(offered([VERSION])),
    Statement: z.optional(z.union([z.array(statements[kind]), anything])),
  });

export const policySchemas: Readonly<Record<PolicyKind, z.ZodMiniType>> = {
  permission: policyOf("permission"),
  trust: policyOf("trust"),
};
