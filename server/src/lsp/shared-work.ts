import { type CancellationToken, CancellationTokenSource } from "./library";

/** An editor that cancels a question mostly asks the next one at once. */
const PATIENCE_MS = 1000;

interface Running {
  readonly done: Promise<void>;
  readonly stopping: CancellationTokenSource;
  waiting: number;
}

/** Work that the first who needs it begins and others wait for as well; it is stopped once nobody has waited for a while. */
export class SharedWork {
  #running: Running | undefined;

  constructor(private readonly work: (token: CancellationToken) => Promise<void>) {}

  /** Waits until it is done, or until whoever waits does not want it any more. */
  async wait(token: CancellationToken): Promise<void> {
    this.#running ??= this.#begin();
    const running = this.#running;
    running.waiting++;
    try {
      await Promise.race([running.done, cancelled(token)]);
    } finally {
      running.waiting--;
      if (running.waiting === 0 && this.#running === running) this.#stopSoon(running);
    }
  }

  #begin(): Running {
    const stopping = new CancellationTokenSource();
    const done = this.work(stopping.token).finally(() => this.#end(running));
    const running: Running = { done, stopping, waiting: 0 };
    return running;
  }

  #stopSoon(running: Running): void {
    const timer = setTimeout(() => {
      if (running.waiting > 0 || this.#running !== running) return;
      running.stopping.cancel();
      this.#end(running);
    }, PATIENCE_MS);
    timer.unref();
  }

  #end(running: Running): void {
    if (this.#running === running) this.#running = undefined;
  }
}

const cancelled = (token: CancellationToken): Promise<void> =>
  new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
