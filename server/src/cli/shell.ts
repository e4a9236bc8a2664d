import { createInterface } from "node:readline";
import { createColors } from "picocolors";

export type Colours = ReturnType<typeof createColors>;

/** 0: nothing to complain of; 1: something; 2: could not run, and said why. */
export type ExitCode = 0 | 1 | 2;

/** What a command may touch of the process. */
export interface Shell {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly colours: Colours;
  /** Writes to standard output as it stands. */
  write(text: string): void;
  /** Writes one line to standard error. */
  complain(sentence: string): void;
  readStdin(): Promise<Uint8Array>;
  /** The answer of whoever sits at the terminal; `undefined` where nobody does. */
  ask(question: string): Promise<string | undefined>;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The question goes to standard error, since standard output may be on its way into a file. */
async function askTerminal({ stdin, stderr }: NodeJS.Process, question: string): Promise<string | undefined> {
  if (!stdin.isTTY) return undefined;
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await new Promise((resolve) => {
      terminal.once("close", () => resolve(undefined));
      terminal.question(question, resolve);
    });
  } finally {
    terminal.close();
  }
}

const wantsColours = (process: NodeJS.Process): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";

export const shellOf = (process: NodeJS.Process): Shell => ({
  cwd: process.cwd(),
  env: process.env,
  colours: createColors(wantsColours(process)),
  write: (text) => void process.stdout.write(text),
  complain: (sentence) => void process.stderr.write(`${sentence}\n`),
  readStdin: () => readAll(process.stdin),
  ask: (question) => askTerminal(process, question),
});
