/** A client over stdio for measuring: its own framing, no library, so that its share of the time is small. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const URI = "file:///bench/a.sql";
const SEPARATOR = "\r\n\r\n";

export class Client {
  #process;
  #buffer = Buffer.alloc(0);
  #answers = new Map();
  #published = () => {};
  #id = 0;
  #version = 1;
  #pulls;

  /** Starts a server, which answers when asked (`pulls`) or sends diagnostics by itself. */
  constructor(server, pulls) {
    this.#pulls = pulls;
    this.#process = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdin.on("error", () => {});
    this.#process.stdout.on("data", (data) => this.#read(data));
  }

  async initialize() {
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
    const capabilities = { textDocument: { documentSymbol, ...(this.#pulls && { diagnostic: {} }) } };
    const initializationOptions = { commands: ["extable.generatePolicies"] };
    await this.#request("initialize", { processId: process.pid, rootUri: null, capabilities, initializationOptions });
    this.#notify("initialized", {});
  }

  /** Opens the document and waits for its diagnostics. */
  open(text) {
    const textDocument = { uri: URI, languageId: "sql", version: this.#version, text };
    return this.#diagnosed(() => this.#notify("textDocument/didOpen", { textDocument }));
  }

  /** Presses a key, which types a letter or takes one back, and waits for the diagnostics of the text as it is then. */
  type(key) {
    return this.#diagnosed(() => this.change(key));
  }

  /** The same without waiting for anything. */
  change({ line, character, back, text = "x" }) {
    const textDocument = { uri: URI, version: ++this.#version };
    const [start, end] = [character, back ? character + 1 : character];
    const range = { start: { line, character: start }, end: { line, character: end } };
    const contentChanges = [{ range, text: back ? "" : text }];
    this.#notify("textDocument/didChange", { textDocument, contentChanges });
  }

  /** Asks something about the document. */
  ask(method, params) {
    return this.#request(method, { textDocument: { uri: URI }, ...params });
  }

  /** Tells a server that only mirrors the text what to answer from now on. */
  say(answer) {
    this.#notify("bench/say", { answer });
  }

  /** Resident memory of the server in bytes; `undefined` where the system has no /proc. */
  get memory() {
    try {
      return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, "latin1"))[1]);
    } catch {
      return undefined;
    }
  }

  async stop() {
    const exited = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#request("shutdown");
    this.#notify("exit");
    await exited;
  }

  async #diagnosed(change) {
    if (this.#pulls) {
      change();
      return (await this.#request("textDocument/diagnostic", { textDocument: { uri: URI } })).items;
    }
    const published = new Promise((resolve) => {
      this.#published = resolve;
    });
    change();
    return (await published).diagnostics;
  }

  #request(method, params) {
    return new Promise((resolve) => {
      this.#answers.set(++this.#id, resolve);
      this.#send({ id: this.#id, method, params });
    });
  }

  #notify(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${SEPARATOR}${body}`);
  }

  #read(data) {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf(SEPARATOR);
      if (head < 0) return;
      const start = head + SEPARATOR.length;
      const end = start + Number(/content-length: *(\d+)/i.exec(this.#buffer.toString("latin1", 0, head))[1]);
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.toString("utf8", start, end));
      this.#buffer = this.#buffer.subarray(end);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }) {
    if (method === undefined) {
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    } else if (id !== undefined) this.#send({ id, result: null });
    else if (method === "textDocument/publishDiagnostics") this.#published(params);
  }
}
