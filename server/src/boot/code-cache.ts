import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import envPaths from "env-paths";

/** The length of a SHA-1 digest, which is quick, and tells damage; whoever could write here on purpose could write the digest as well. */
const DIGEST = 20;

const digestOf = (data: Uint8Array): Buffer => createHash("sha1").update(data).digest();

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A program runs as well without.
  }
}

/** What one V8 made of one program, kept in a folder of the user's. It is of use to no other V8, and V8 itself knows that. */
export class CodeCache {
  readonly #name: string;

  /** `id` must differ for programs that differ: V8 tells them by their lengths alone. */
  constructor(
    private readonly folder: string,
    private readonly program: string,
    id: string,
  ) {
    this.#name = `${program}-${process.arch}-${process.versions.v8}-${id}.bin`;
  }

  /** The code; `undefined` where there is none, or it is not as it was written: V8 would not notice, and crash. */
  read(): Buffer | undefined {
    try {
      const file = readFileSync(path.join(this.folder, this.#name));
      const code = file.subarray(DIGEST);
      return digestOf(code).equals(file.subarray(0, DIGEST)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps code in place of that of earlier versions of the program. Where nothing can be written, nothing is kept. */
  write(code: Buffer): void {
    const temporary = path.join(this.folder, `${this.#name}.${process.pid}`);
    quietly(() => {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, Buffer.concat([digestOf(code), code]), { mode: 0o600 });
      renameSync(temporary, path.join(this.folder, this.#name));
      this.#removeEarlier();
    });
    quietly(() => rmSync(temporary, { force: true }));
  }

  #removeEarlier(): void {
    const family = `${this.program}-${process.arch}-${process.versions.v8}-`;
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith(family) && name !== this.#name) rmSync(path.join(this.folder, name), { force: true });
    }
  }
}

/** Where code is kept, as Node's own cache of this kind has it; `undefined` where the user wants none. */
export function cacheFolder({ NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE }: NodeJS.ProcessEnv): string | undefined {
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  return NODE_COMPILE_CACHE || envPaths("extable", { suffix: "" }).cache;
}
