/**
 * Loads an extension and activates it as VS Code would, with a stand-in for VS Code that does nothing. Prints how many milliseconds of a
 * processor that took, and which files were loaded for it.
 */
const Module = require("node:module");

/** A class, a function and an object with all members, each of which is the same. */
const anything = new Proxy(class {}, {
  get: (target, key) => {
    if (key === "prototype") return target.prototype;
    if (key === "then") return undefined;
    if (key === Symbol.toPrimitive) return () => "";
    if (key === Symbol.iterator) return () => [][Symbol.iterator]();
    return anything;
  },
  set: () => true,
  apply: () => anything,
  construct: (target, args, derived) => (derived === anything ? anything : Reflect.construct(target, args, derived)),
});

const load = Module._load;
Module._load = (request, ...others) => (request === "vscode" ? anything : load(request, ...others));

process.on("unhandledRejection", () => {}); // Starting a server is not what is looked at, and cannot succeed here.
const [, , extension] = process.argv;
const start = process.cpuUsage();
const context = new Proxy({}, { get: (_, key) => (key === "subscriptions" ? [] : anything) });
require(extension).activate(context);
const { user, system } = process.cpuUsage(start);
const milliseconds = (user + system) / 1e3;
process.stdout.write(JSON.stringify({ milliseconds, loaded: Object.keys(require.cache) }), () => process.exit());
