/**
 * Fluent's icons for tests of components: thousands, in 17 MB of modules. Here each is made when somebody asks for it,
 * because making all takes a third of a second for each test file.
 */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const INDEX = require.resolve("@fluentui/react-icons");

/** A line of the index that takes over all icons of a module, and a line of such a module that makes an icon. */
const ALL_OF_A_MODULE = /^tslib_1\.__exportStar\(require\("\.\/(?:icons|sizedIcons)\/.*$/gm;
const ONE_ICON = /^exports\.(\w+) = (\(.*createFluentIcon_1\.createFluentIcon\(.*\));$/gm;

/** What makes each icon, by name; read once in a worker. */
let texts;

function allTexts() {
  const folders = ["icons", "sizedIcons"].map((name) => path.join(path.dirname(INDEX), name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  const modules = files.filter((file) => file.endsWith(".js")).map((file) => readFileSync(file, "utf8"));
  return new Map(
    modules.flatMap((text) => [...text.matchAll(ONE_ICON)].map(([, name, make]) => [name, make])),
  );
}

/** The index without the icons. */
function withoutIcons(source) {
  return source.replace(ALL_OF_A_MODULE, "");
}

/** The index's exports, with each icon made in the test file's own context. */
function withIcons(own, context) {
  texts ??= allTexts();
  const get = (_own, name) => {
    const text = name in own ? undefined : texts.get(name);
    if (text !== undefined)
      own[name] = new Script(`(createFluentIcon_1) => ${text}`).runInContext(context)(own);
    return own[name];
  };
  return new Proxy(own, { get });
}

module.exports = { INDEX, withIcons, withoutIcons };
