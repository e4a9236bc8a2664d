/**
 * Measures Extable against its floors, side by side in one run: look at the ratios, not at the milliseconds.
 * `npm run bench -- --only edit,check` measures some of it, `--quick` fewer rounds, `--large` also 10 MB. `--base COMMIT`
 * says what the activation of the extension is compared with.
 */
import { parseArgs } from "node:util";
import { requireNode, root } from "../scripts/lib/checkout.mjs";
import { bundle } from "./bundles.mjs";
import { printHead } from "./figures.mjs";
import { measureActivation } from "./measure/activation.mjs";
import { measureQuestions } from "./measure/ask.mjs";
import { measureCheck, measureHostile } from "./measure/check.mjs";
import { measureEdits, measureForeignEdits } from "./measure/edit.mjs";
import { measureFragments } from "./measure/fragments.mjs";
import { measureNewCode } from "./measure/new-code.mjs";
import { measureCommandLine, measureMemory, measureStart } from "./measure/processes.mjs";

const MEASURES = {
  edit: measureEdits,
  check: measureCheck,
  start: measureStart,
  memory: measureMemory,
  foreign: measureForeignEdits,
  ask: measureQuestions,
  hostile: measureHostile,
  cli: measureCommandLine,
  code: measureNewCode,
  activation: measureActivation,
};

/** What takes long, and is measured where it is asked for. */
const ON_REQUEST = { fragments: measureFragments };
const ALL = { ...MEASURES, ...ON_REQUEST };

requireNode();
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean" },
    large: { type: "boolean" },
    base: { type: "string" },
  },
});
const wanted = values.only?.split(",") ?? Object.keys(MEASURES);
const unknown = wanted.filter((name) => !(name in ALL));
if (unknown.length > 0) {
  console.error(`Nothing is called ${unknown.join(", ")}; there are ${Object.keys(ALL).join(", ")}.`);
  process.exit(2);
}
const bundles = await bundle(root);
try {
  printHead();
  for (const name of wanted) {
    await ALL[name]({
      bundles,
      root,
      base: values.base,
      sizes: values.large ? [1e4, 1e5, 1e6, 1e7] : [1e4, 1e5, 1e6],
      size: values.large ? 1e7 : 1e6,
      edits: values.quick ? 40 : 200,
      rounds: values.quick ? 3 : 9,
      files: values.quick ? 100 : 1000,
    });
  }
} finally {
  await bundles.remove();
}
