import { CancelledError } from "./cancel";

/** What comes in time and is wanted then; else an error, of which one is called a timeout. What comes later is dropped. */
export async function deadline<T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let cancel: (() => void) | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(), { name: "AnswerTimeout" });
    timer = setTimeout(() => reject(error), milliseconds);
    cancel = () => reject(new CancelledError());
    signal?.addEventListener("abort", cancel);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    if (cancel) signal?.removeEventListener("abort", cancel);
  }
}
