import { readPage, sqlOf } from "./pages";
import { filesBelow, readText } from "./root";

export interface SqlText {
  readonly name: string;
  readonly text: string;
}

const RULES = "server/src/core/rules";

function pageTexts(wanted: (section: string) => boolean): SqlText[] {
  return filesBelow(RULES, ".md").flatMap((file) =>
    readPage(readText(file))
      .samples.map((sample, i) => ({ name: `${file}#${i + 1}`, text: sqlOf(sample), section: sample.section }))
      .filter(({ section }) => wanted(section)),
  );
}

/** Every SQL text in the repository: examples, fixtures, and the samples of all rule pages. */
export function allSqlTexts(): SqlText[] {
  const files = [...filesBelow("examples", ".sql"), ...filesBelow("test/fixtures", ".sql")];
  return [...files.map((name) => ({ name, text: readText(name) })), ...pageTexts(() => true)];
}

/** The texts that no rule complains of. */
export const acceptedSqlTexts = (): SqlText[] => pageTexts((section) => section === "Accepted");
