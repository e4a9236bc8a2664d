/**
 * Shows that a long step is alive. On a terminal one line is rewritten each half second, with the seconds gone by;
 * elsewhere the step is printed when it starts and when it ends.
 */
export async function showProgress(title, work, stream = process.stderr) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  let detail = "";
  const line = () => `${title} ... ${[detail, seconds()].filter(Boolean).join(", ")}`;

  stream.write(stream.isTTY ? line() : `${title} ...\n`);
  const ticker = stream.isTTY ? setInterval(() => stream.write(`\r${line()}\u001b[K`), 500) : undefined;
  try {
    return await work((text) => {
      detail = text;
    });
  } finally {
    clearInterval(ticker);
    stream.write(stream.isTTY ? `\r${line()}\u001b[K\n` : `${line()}\n`);
  }
}
