/**
 * Jest's runtime, with three changes. A worker reads and compiles each module once: Jest itself does so anew for each
 * test file, which takes a third of the time of a short one. Each file still evaluates its modules in a context of its
 * own, but for Playwright, which is large and the same for all, and for icons that nobody asks for (`test-icons.cjs`).
 * And Jest remembers the running test without `AsyncLocalStorage`, which makes every promise slower and is needed only
 * for concurrent tests, of which there are none.
 */
const hooks = require("node:async_hooks");
const path = require("node:path");
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");
const { INDEX, withIcons, withoutIcons } = require("./test-icons.cjs");

/** Compiled modules of this worker by their file, with the text that was compiled. */
const compiled = new Map();

/** Texts of packages' modules by project and file: they do not change while tests run. */
const packages = new Map();

/** The text in Jest's test runner that asks for `AsyncLocalStorage`, and one that asks for the simpler storage. */
const ASYNC_HOOKS = 'require("node:async_hooks")';
const RUNNING_TEST = `require(${JSON.stringify(path.join(__dirname, "running-test.cjs"))})`;

/** A module's text: as it is, but for Jest's test runner. */
function textOf(source, filename) {
  return filename.includes("jest-circus") ? source.replace(ASYNC_HOOKS, RUNNING_TEST) : source;
}

/** The script that gives a module's function, as Jest would compile it. */
function scriptOf(source, filename, parameters) {
  const head = `(function(${parameters.join()}){`;
  const known = compiled.get(filename);
  if (known?.source === source && known.head === head) return known.script;
  const script = new Script(`${head}${source}\n})`, {
    filename,
    columnOffset: -head.length,
  });
  compiled.set(filename, { source, head, script });
  return script;
}

/** The function of the module of Fluent's icons. */
function iconsIn(source, context, parameters) {
  const load = scriptOf(withoutIcons(source), INDEX, parameters).runInContext(context);
  return (loaded, ...others) => {
    load(loaded, ...others);
    loaded.exports = withIcons(loaded.exports, context);
  };
}

/** Lets a worker read the modules of packages once. */
function readOnce({ transformCache, config }) {
  const transform = transformCache.transform.bind(transformCache);
  transformCache.transform = (filename, options) => {
    if (!filename.includes(`${path.sep}node_modules${path.sep}`)) return transform(filename, options);
    const key = `${config.id} ${String(options?.isInternalModule === true)} ${filename}`;
    const text = packages.get(key) ?? transform(filename, options);
    packages.set(key, text);
    return text;
  };
}

const PLAYWRIGHT = require.resolve("playwright-core");

/** Playwright's storages, which slow down the promises of all later test files, too, until they are disabled. */
const storages = [];

/** Code that was not transformed, so that its places in a stack need no source map. */
const NOT_TRANSFORMED = [path.dirname(PLAYWRIGHT), "node:"];

/** A place in a stack that Jest prints as it is: without the search for a method's other names that V8 makes. */
function asItIs(frame) {
  const name = [frame.getTypeName(), frame.getFunctionName() ?? "<anonymous>"].filter(Boolean).join(".");
  const place = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()].join(":");
  return { isNative: () => true, toString: () => `${name} (${place})` };
}

function needsNoMap(frame) {
  return NOT_TRANSFORMED.some((start) => frame.getFileName()?.startsWith(start));
}

/** Jest's own printing of stacks, by its name; others that ask for places get them as V8 gives them. */
const OF_JEST = "bound formatStackTrace";

function mappingFewer(print) {
  if (print?.name !== OF_JEST) return print;
  return (error, frames) => {
    const places = frames.map((frame) => (needsNoMap(frame) ? asItIs(frame) : frame));
    return print(error, places);
  };
}

/**
 * Playwright prints a stack at each call, most of it places in its own code. Jest would look for the source map of each
 * of them, which takes an eighth of a browser test's time in Node.
 */
function mapFewerPlaces() {
  let print = mappingFewer(Error.prepareStackTrace);
  Object.defineProperty(Error, "prepareStackTrace", {
    get: () => print,
    // Jest sets its own anew for each test file.
    set: (set) => {
      print = mappingFewer(set);
    },
  });
}

/** Loads Playwright outside of the test file's context, once in a worker. */
function playwright() {
  mapFewerPlaces();
  const { AsyncLocalStorage } = hooks;
  hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      storages.push(this);
    }
  };
  try {
    return require(PLAYWRIGHT);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

class CompilingOnce extends Runtime {
  constructor(...options) {
    super(...options);
    const { executor } = this;
    readOnce(executor);
    const compile = executor.compile.bind(executor);
    executor.compile = (text, filename) => {
      if (filename === PLAYWRIGHT) return (loaded) => (loaded.exports = playwright());
      const source = textOf(text, filename);
      const context = executor.environment.getVmContext();
      // A native import must know its context, and a mistake is told best by Jest.
      if (context === null || source.includes("import(")) return compile(source, filename);
      try {
        if (filename === INDEX) return iconsIn(source, context, executor.injectedModuleParameters);
        return scriptOf(source, filename, executor.injectedModuleParameters).runInContext(context);
      } catch {
        return compile(source, filename);
      }
    };
  }

  teardown() {
    for (const storage of storages) storage.disable();
    super.teardown();
  }
}

module.exports = CompilingOnce;
