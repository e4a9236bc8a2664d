import { AbstractMessageWriter, type Message, type MessageWriter } from "./library";

/**
 * Writes each message at once, head and body together. The library's own writer makes two system calls of it, and waits
 * for a turn of the event loop before: a third of what an answer to a keystroke takes.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  #errors = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.stream.write(whole, "utf8", (error) => {
        if (!error) {
          this.#errors = 0;
          resolve();
          return;
        }
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
