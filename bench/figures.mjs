/** Medians, and the lines that are printed. */

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that some work takes. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs two kinds of work in turns, so that a busy moment of the machine hits both; the medians of their times. */
export async function interleaved(rounds, ours, floor) {
  const times = [[], []];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const which of order) times[which].push(await timed(() => [ours, floor][which](round)));
  }
  return { ours: median(times[0]), floor: median(times[1]) };
}

const number = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** One row: what was measured, in which unit, against which floor, and how much of it is allowed. */
export function printRow(what, { ours, floor, unit = "ms", ratio = ours / floor, target }) {
  const verdict = ratio <= target ? "" : "  OVER";
  const figures = `${number(ours)} ${unit}`.padStart(10) + `${number(floor)} ${unit}`.padStart(11);
  console.log(`${what.padEnd(52)}${figures}${`${number(ratio)} x`.padStart(10)}${`${target} x`.padStart(8)}${verdict}`);
}

export function printHead() {
  console.log(
    `${"what".padEnd(52)}${"extable".padStart(10)}${"floor".padStart(11)}${"ratio".padStart(10)}${"target".padStart(8)}`,
  );
}
