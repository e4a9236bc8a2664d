import { type Finding, LineIndex, printJson } from "../core/index";
import type { Reporter } from "./report";

const printFinding = ({ code, severity, message, at, fixes }: Finding, lines: LineIndex) => ({
  code,
  severity,
  message,
  range: lines.range(at),
  fixes: fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ span, newText }) => ({ range: lines.range(span), newText })),
  })),
});

/** Version 1 of the JSON of `extable check`, which is a contract. */
export function jsonReporter(write: (text: string) => void): Reporter {
  const files: { path: string; findings: ReturnType<typeof printFinding>[] }[] = [];
  return {
    file({ path, text, findings }) {
      const lines = findings.length > 0 ? new LineIndex(text) : undefined;
      files.push({ path, findings: lines ? findings.map((finding) => printFinding(finding, lines)) : [] });
    },
    end: () => write(printJson({ version: 1, files })),
  };
}
