/** A key and its secret; a token where they are temporary. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** A role to be assumed before anything else is asked. */
export interface Assumption {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly seconds: number;
  readonly externalId?: string;
}

/** Credentials, and where they are from. */
export interface ChosenCredentials {
  readonly credentials: Credentials;
  /** In words for the user: which choice it was, and of what kind they are. */
  readonly source: string;
  readonly assume?: Assumption;
}

/** Credentials that cannot be read; the message is for the user, and has nothing of them in it. */
export class CredentialsError extends Error {}
