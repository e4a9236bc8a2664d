/** What comes in time; else an error that is called a timeout. What comes later is dropped. */
export async function deadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error(), { name: "AnswerTimeout" });
    timer = setTimeout(() => reject(error), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
