/** The uids in a text that names one account or several, separated by commas; `undefined` where one of them is none. */
export function parseUids(text: string): string[] | undefined {
  const uids = text.split(",");
  return uids.every(isUid) ? uids : undefined;
}

const isUid = (text: string): boolean => /^\d+$/.test(text);

/** The accounts that own MaxCompute projects; none where one of them is no uid, which is as good as not given. */
export function usableAccounts(given: string | readonly string[] | undefined): string[] {
  const uids = given === undefined ? [] : [given].flat();
  return uids.every(isUid) ? [...new Set(uids)].sort() : [];
}
