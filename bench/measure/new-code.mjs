/** The same against floors that pass over the text once as well, but through as much code as ours executes. */
import { median, printRow } from "../figures.mjs";
import { copiesPlugin } from "../new-code/copies.mjs";
import { generate } from "../sql/generate.mjs";
import { editsOf, nameOf } from "./edit.mjs";
import { checkProgram, comparePrograms, filesOf, firstPass, printedBy } from "./processes.mjs";

export async function measureNewCode(options) {
  const { bundles, root, rounds, edits } = options;
  const bytes = (bundle, ...work) => printedBy(root, "new-code/coverage.mjs", bundles.file(bundle), ...work);
  const pass = await bytes("tokenizer", "pass");
  const floor = async (name, entry, executed) => {
    const count = Math.round(executed / pass);
    await bundles.make({ entryPoints: [entry], outfile: bundles.file(name), plugins: [copiesPlugin(count)] });
    return `${count} copies`;
  };

  const ofKey = await floor("new-echo", "bench/new-code/echo-server.mjs", await bytes("core", "key"));
  for (const size of [1e4, 1e5]) {
    const figures = await editsOf(bundles, generate({ size }), { pulls: true, edits, floor: "new-echo" });
    printRow(`edit -> diagnostics, ${nameOf(size)}, against ${ofKey}`, { ...figures, target: 1.3 });
  }

  const ofCheck = await floor("stretches", "bench/new-code/stretches.mjs", await bytes("core", "check"));
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await firstPass(root, bundles.file("core"), "check"));
    theirs.push(await firstPass(root, bundles.file("stretches"), "passOver"));
  }
  printRow(`first full check, 1 MB, against ${ofCheck}`, { ours: median(ours), floor: median(theirs), target: 2.5 });

  const ofFiles = await bytes("core", "check", await filesOf(bundles, options.files));
  const ofAll = await floor("new-reader", "bench/new-code/reader.mjs", ofFiles);
  printRow(`extable check, ${options.files} files of 10 KB, against ${ofAll}`, {
    ...(await comparePrograms(options, checkProgram(bundles), [bundles.file("new-reader")])),
    target: 1.5,
  });
}
