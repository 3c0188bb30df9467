/** The fonts of PDF statements: the letters of DejaVu Sans that the product's languages and its partners' names need. */
const { Buffer } = require("node:buffer");
const fs = require("node:fs");
const path = require("node:path");
const subsetFont = require("subset-font");

const FOLDER = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"));
const FONTS = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"];

/**
 * Latin with the letters of Europe, Greek, Cyrillic with those of Kazakh, punctuation, signs of currencies, №, arrows,
 * minus and ticks.
 */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2212],
  [0x2713, 0x2718],
];

const LETTERS = RANGES.map(([first, last]) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at)),
).join("");

/** Tables that place and replace letters: no statement needs ligatures, and reading them costs half of a page's time. */
const LAYOUT_TABLES = new Set(["GDEF", "GPOS", "GSUB", "kern"]);

/** A TrueType font without some of its tables. */
function withoutTables(font, names) {
  const HEAD = 12;
  const ENTRY = 16;
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, at) =>
    font.subarray(HEAD + at * ENTRY, HEAD + (at + 1) * ENTRY),
  ).filter((entry) => !names.has(entry.toString("latin1", 0, 4)));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const head = Buffer.from(font.subarray(0, HEAD));
  head.writeUInt16BE(entries.length, 4);
  head.writeUInt16BE(power * ENTRY, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((entries.length - power) * ENTRY, 10);
  const directory = entries.map((entry) => Buffer.from(entry));
  let offset = HEAD + entries.length * ENTRY;
  const tables = directory.map((entry) => {
    const [from, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    font.copy(padded, 0, from, from + length);
    entry.writeUInt32BE(offset, 8);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...directory, ...tables]);
}

/** Emits the fonts, and their licence beside them. */
class EmitFonts {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("EmitFonts", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "EmitFonts", stage }, async () => {
        for (const name of FONTS) {
          const bytes = fs.readFileSync(path.join(FOLDER, "ttf", name));
          const font = await subsetFont(bytes, LETTERS, { targetFormat: "truetype" });
          compilation.emitAsset(`fonts/${name}`, new sources.RawSource(withoutTables(font, LAYOUT_TABLES)));
        }
        const licence = fs.readFileSync(path.join(FOLDER, "LICENSE"));
        compilation.emitAsset("fonts/LICENSE.txt", new sources.RawSource(licence));
      });
    });
  }
}

module.exports = { EmitFonts };
