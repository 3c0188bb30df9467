/** Additions to webpack: files that keep their names, a note of when a build began, and a script that the page waits for. */
const fs = require("node:fs");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** Emits files unchanged, or changed by `edit`. A change of them starts a new build when watching. */
class EmitFiles {
  /** @param {readonly {from: string, to: string, edit?: (text: string) => string}[]} files absolute path → name in the output */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("EmitFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "EmitFiles", stage }, () => {
        for (const { from, to, edit } of this.files) {
          const bytes = fs.readFileSync(from);
          const content = edit === undefined ? bytes : edit(bytes.toString("utf8"));
          compilation.fileDependencies.add(from);
          compilation.emitAsset(to, new sources.RawSource(content));
        }
      });
    });
  }
}

/**
 * Writes `<output>.built` beside the output folder: the time when the build began, in milliseconds. Webpack does not
 * rewrite unchanged files, so their dates do not show it. scripts/build/fresh.ts reads it.
 */
class NoteBuilt {
  apply(compiler) {
    let began = 0;
    const note = () => (began = Date.now());
    compiler.hooks.beforeRun.tap("NoteBuilt", note);
    compiler.hooks.watchRun.tap("NoteBuilt", note);
    compiler.hooks.done.tap("NoteBuilt", (stats) => {
      const { path: folder } = stats.compilation.outputOptions;
      if (!stats.hasErrors()) fs.writeFileSync(`${folder}.built`, `${began}\n`);
      else fs.rmSync(`${folder}.built`, { force: true });
    });
  }
}

/** Lets the page wait for the script of an entry, while others are run once the page is read. */
class WaitedFor {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("WaitedFor", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTags.tap("WaitedFor", (data) => {
        for (const { attributes } of data.assetTags.scripts)
          if (attributes.src.startsWith(`${this.entry}.`)) delete attributes.defer;
        return data;
      });
    });
  }
}

/** Every file of a folder, in the form that `EmitFiles` takes. */
const filesOf = (folder, to, pattern) =>
  fs
    .readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ from: path.join(folder, name), to: path.posix.join(to, name) }));

module.exports = { EmitFiles, NoteBuilt, WaitedFor, filesOf };
