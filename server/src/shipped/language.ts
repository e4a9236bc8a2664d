/** A language that there is a translation for; `undefined` is English, in which everything is written. */
export type Language = "zh-cn" | undefined;

/** Chinese as it is written in Taiwan, Hong Kong and Macao. */
const TRADITIONAL = /[-_](?:hant|tw|hk|mo)(?![a-z])/i;

/** The language of a locale as editors (`zh-cn`, `zh-Hans-CN`) and POSIX (`zh_CN.UTF-8`) write it. */
export function languageOf(locale: string | undefined): Language {
  if (locale === undefined || TRADITIONAL.test(locale)) return undefined;
  return /^zh(?![a-z])/i.test(locale) ? "zh-cn" : undefined;
}

/** The language of messages in an environment. Of the variables, the first one that is not empty counts, as POSIX has it. */
export const languageIn = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  languageOf(LC_ALL || LC_MESSAGES || LANG);
