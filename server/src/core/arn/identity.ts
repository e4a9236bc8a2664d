/** The account itself, a user or a role of it. */
const IDENTITY = /^acs:ram::\d+:(?:root|user\/[^\s/:]+|role\/[\w.@-]{1,64})$/i;

/** Whether a text is the ARN of somebody whom a trust policy can let in. Source: RAM, trust policies. */
export const isIdentity = (text: string): boolean => IDENTITY.test(text);

/** What it may look like, for people. */
export const IDENTITY_FORMS = "acs:ram::<uid>:root|user/<name>|role/<name>";
