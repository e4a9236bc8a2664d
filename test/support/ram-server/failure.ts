/** What RAM and STS say when they refuse: a code, which clients go by, a status and a sentence. */
export class Failure extends Error {
  readonly code: string;
  readonly status: number;
  /** What stands in the body beside the code and the sentence. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export const notExist = (type: "Role" | "Policy", name: string): Failure =>
  new Failure(`EntityNotExist.${type}`, 404, `The ${type.toLowerCase()} not exists: ${name}.`);

export const alreadyExists = (type: "Role" | "Policy" | "Role.Policy", name: string): Failure =>
  new Failure(`EntityAlreadyExists.${type}`, 409, `The ${type.toLowerCase()} already exists: ${name}.`);

export const limitExceeded = (of: "Role" | "Policy" | "Policy.Version" | "Role.Policy", limit: number): Failure =>
  new Failure(`LimitExceeded.${of}`, 409, `The count of ${of} beyond the current limits: ${limit}.`);

export const invalid = (parameter: string, message: string): Failure =>
  new Failure(`InvalidParameter.${parameter}`, 400, message);
