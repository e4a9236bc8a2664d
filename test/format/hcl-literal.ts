const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** Reads `jsonencode(…)` of literals as Terraform does, and nothing else: no template, no reference, no other call. */
export function decodeJsonencode(expression: string): unknown {
  const reader = new Reader(expression);
  reader.take(/jsonencode\(/y);
  const value = reader.value();
  reader.take(/\)$/y);
  return value;
}

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  take(pattern: RegExp): string {
    const found = this.#find(pattern);
    if (found === undefined)
      throw new SyntaxError(`${pattern} expected at ${this.text.slice(this.#at, this.#at + 40)}`);
    return found;
  }

  value(): unknown {
    if (this.#find(/\{\s*/y) !== undefined) return this.#object();
    if (this.#find(/\[\s*/y) !== undefined) return this.#list();
    return this.#string();
  }

  #object(): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    while (this.#find(/\}/y) === undefined) {
      const key = this.#string();
      if (Object.hasOwn(members, key)) throw new SyntaxError(`${key} stands twice`);
      this.take(/ += /y);
      members[key] = this.value();
      this.take(/\n\s*/y);
    }
    return members;
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    while (this.#find(/\]/y) === undefined) {
      items.push(this.value());
      if (this.#find(/,\s*/y) === undefined) {
        this.take(/\]/y);
        break;
      }
    }
    return items;
  }

  #string(): string {
    const content = this.take(/"(?:[^"\\\n\r]|\\.)*"/y).slice(1, -1);
    return content.replace(/\\u([0-9a-f]{4})|\\(.)|([$%])\3\{|[$%]\{/gi, (found, code, letter, marker) => {
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      if (marker) return `${marker}{`;
      const meant = letter && ESCAPES[letter];
      if (meant === undefined) throw new SyntaxError(`${found} is not text`);
      return meant;
    });
  }

  #find(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}
