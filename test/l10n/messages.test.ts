import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { type Messages, messagesInSources, placeholdersIn, readMessages, unevenIn } from "../support/l10n";
import { fromRoot } from "../support/root";

/*
 * `UPDATE_L10N=1 npm test -- l10n` exports the messages of the sources anew and takes out of the translation what is gone;
 * the tests then say what is to be translated.
 */
const ENGLISH = "l10n/bundle.l10n.json";
const CHINESE = "l10n/bundle.l10n.zh-cn.json";
const update = process.env.UPDATE_L10N === "1";

/** What Alibaba Cloud calls by the same name in all languages. */
const SAME = new Set(["AccessKey ID"]);

const write = (file: string, messages: Messages): void =>
  writeFileSync(fromRoot(file), `${JSON.stringify(messages, undefined, 2)}\n`);

const among = (messages: Messages, keys: Messages): Messages =>
  Object.fromEntries(Object.keys(keys).flatMap((key) => (key in messages ? [[key, messages[key]!]] : [])));

describe("the messages", () => {
  let sources: Messages = {};
  before(async () => {
    sources = await messagesInSources();
    if (!update) return;
    write(ENGLISH, sources);
    write(CHINESE, among(readMessages(CHINESE), sources));
  });

  it("are exported as the sources have them", () => {
    assert.deepEqual(readMessages(ENGLISH), sources);
  });

  it("are all translated, and nothing else is", () => {
    const chinese = readMessages(CHINESE);
    const untranslated = Object.keys(sources).filter((key) => !chinese[key]?.trim());
    const stale = Object.keys(chinese).filter((key) => !(key in sources));
    assert.deepEqual({ untranslated, stale }, { untranslated: [], stale: [] });
  });

  it("keep their placeholders", () => {
    for (const [english, chinese] of Object.entries(readMessages(CHINESE))) {
      assert.deepEqual(placeholdersIn(chinese), placeholdersIn(english), `${english} -> ${chinese}`);
    }
  });

  it("are Chinese, written as the glossary has it", () => {
    const sameAsEnglish = Object.entries(readMessages(CHINESE)).filter(
      ([english, chinese]) => chinese === english && !SAME.has(english),
    );
    assert.deepEqual(sameAsEnglish, []);
    const uneven = Object.values(readMessages(CHINESE)).filter((chinese) => unevenIn(chinese).length > 0);
    assert.deepEqual(uneven, []);
  });

  it("begin and end with a blank where the English ones do, but for full-width punctuation", () => {
    for (const [english, chinese] of Object.entries(readMessages(CHINESE))) {
      const isClosed = /[，；：。]$/.test(chinese);
      if (!isClosed) assert.equal(/\s$/.test(chinese), /\s$/.test(english), english);
      assert.equal(/^\s/.test(chinese), /^\s/.test(english), english);
    }
  });
});
