/** The page of a role in the RAM console of the account that is signed in. Source: the vendor's pages and SDKs link to roles like this. */
export const roleConsole = (roleName: string): string =>
  `https://ram.console.aliyun.com/roles/${encodeURIComponent(roleName)}`;
