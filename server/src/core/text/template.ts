/**
 * The blocks of template engines: what decides which parts of a text are there, or there again, and stands for nothing itself.
 * Sources: the references of Jinja, Go's text/template, Handlebars, ERB, MyBatis, FreeMarker and Velocity.
 */

import { isEscaped } from "./escape";

/** No block is longer. */
export const LONGEST_BLOCK = 4096;

const QUOTED = `"[^"]*"|'[^']*'`;
const TAG = "(?:if|foreach|choose|when|otherwise|trim|where|bind|include)\\b";
const DIRECTIVE =
  "(?:if|else|elseif|list|items|sep|assign|local|global|macro|nested|return|include|import|switch|case|default|break|continue|noparse|compress|attempt|recover|ftl|setting|function)\\b";
const VELOCITY = "(?:if|elseif|foreach|set|parse|include|macro|define|evaluate)\\b";
const GO = "\\{\\{[-~]?\\s*(?:[#/^!]|(?:else|end|break|continue)\\b|(?:if|range|with|define)\\s|\\$\\w+\\s*:?=)";

/** Where one may begin, by as little as tells it from all else. */
const START = {
  jinja: "\\{%",
  go: GO,
  embedded: "<%(?!=)",
  xml: `<(?=/?${TAG}|!--)`,
  freemarker: `<(?=/?#${DIRECTIVE}|/?@\\w|#--)`,
  velocity: `#(?=${VELOCITY}\\s*\\(|\\*|\\{(?:else|end)\\}|(?:else|end)\\b)`,
} as const;

/** The same, for use among the alternatives of a regular expression: all that begin with `<` or `#`, of which it takes that sign. */
export const BLOCK_SIGNS = `<(?=%)|${START.xml}|${START.freemarker}|${START.velocity}`;

/** One that ends on its line needs no word of another language behind it, which would make it a comment. */
const VELOCITY_END =
  "#\\{(?:else|end)\\}|#(?:else|end)\\b(?:(?=[ \\t]*(?:$|[\\r\\n,;)('\"`#]))|(?<=#(?:if|elseif|foreach|else)\\b[^\\r\\n;]{0,300}#(?:else|end)))";
const NESTED = "\\((?:[^()]|\\([^()]*\\))*\\)";

const EMBEDDED = "<%(?!=)(?:(?!<%|%>)[^])*%>";
/** A condition or an assignment of Velocity names a variable. */
const OF_VELOCITY = `#${VELOCITY}\\s*\\((?=[^)\\r\\n]{0,200}[$"'])(?:${QUOTED}|${NESTED}|[^()"'])*\\)|#\\*(?:(?!#\\*|\\*#)[^])*\\*#|${VELOCITY_END}`;
const OF_FREEMARKER = `<#--(?:(?!<#--|-->)[^])*-->|</?(?:#${DIRECTIVE}|@\\w)(?:${QUOTED}|${NESTED}|[^<>"'()])*>`;
const OF_XML = `<!--(?:(?!<!--|-->)[^])*-->|</${TAG}\\s*>|<${TAG}(?:\\s+[\\w.:-]+\\s*=\\s*(?:${QUOTED}))+\\s*/?>|<(?:choose|otherwise|where)\\s*>`;
const JINJA = "\\{%(?:(?!\\{%|%\\})[^])*%\\}";
const OF_GO = `${GO}(?:(?!\\{\\{|\\}\\})[^])*\\}\\}|\\{\\{[-~]?\\s*(?:else|end)\\s*[-~]?\\}\\}`;

/** A whole block. */
export const BLOCK = `(?:${[JINJA, OF_GO, EMBEDDED, OF_FREEMARKER, OF_XML, OF_VELOCITY].join("|")})`;
const ANY_START = `(?:${Object.values(START).join("|")})`;

/** From the first block to the last: what is between is there, or not, or there several times. */
export const BLOCKS = `${BLOCK}(?:(?:(?!${ANY_START})[^])*${BLOCK})*`;

const AT = new RegExp(BLOCK, "y");
const MARK = /\{[{%]|<[%#@/!a-z]|#[a-z{*]/;
const STARTS = new RegExp(ANY_START);
/** What a template in a literal begins with, but for `${`, which mostly is closed in it. */
const SIGN = "\\{\\{|\\{%|<(?=[%#@/!a-z])|#(?=[a-z*{])";

const SIGN_AT = new RegExp(`${SIGN}|\\$!?\\{`, "y");
const FIRST_OF_SIGN = /[{<#$]/g;

/** What a template begins with at a place; `undefined` where none does. */
export function signAt(text: string, at: number): string | undefined {
  SIGN_AT.lastIndex = at;
  return SIGN_AT.exec(text)?.[0];
}

/** Where a template begins, at a place or behind it, with no backslash before it; nowhere is infinitely far. */
export function nextSign(text: string, from: number): number {
  for (FIRST_OF_SIGN.lastIndex = from; FIRST_OF_SIGN.test(text); ) {
    const at = FIRST_OF_SIGN.lastIndex - 1;
    if (signAt(text, at) !== undefined && !isEscaped(text, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

const MAY_GO_ON = new RegExp(`${SIGN}|\\$!?\\{(?![^{}]*\\})`);

/** Whether a template begins in a literal that may go on behind it. */
export const mayGoOn = (literal: string): boolean => MAY_GO_ON.test(literal);

/** How far before a block its line is looked at. */
const BEFORE = 320;

const STARTS_AT = new RegExp(ANY_START, "y");
const ALL_STARTS = new RegExp(ANY_START, "g");

/** Whether a block may begin at a place. */
export function mayBeBlock(text: string, at: number): boolean {
  STARTS_AT.lastIndex = at;
  return STARTS_AT.test(text);
}

/** Where the block ends that begins at a place; -1 where none does. Looks no further than the longest one is long. */
export function blockEnd(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE);
  AT.lastIndex = at - from;
  return AT.test(text.slice(from, at + LONGEST_BLOCK)) ? from + AT.lastIndex : -1;
}

/** Whether a block may begin in a text. */
export const mayHaveBlock = (text: string): boolean => MARK.test(text) && STARTS.test(text);

/** Where a block may begin first in a text; nowhere is infinitely far. */
export function firstStart(text: string): number {
  const at = MARK.test(text) ? text.search(STARTS) : -1;
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Where blocks may begin in a text. */
export const blockStarts = (text: string): number[] =>
  MARK.test(text) ? Array.from(text.matchAll(ALL_STARTS), ({ index }) => index) : [];
