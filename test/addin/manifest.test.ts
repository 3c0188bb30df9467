import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, DEVELOPMENT_ADDRESS, manifestFor } from "../../scripts/build/address.cjs";
import { ROOT } from "../../scripts/build/fresh";
import { manifestMistakes, type ManifestFiles } from "../../scripts/manifest/check";
import { sourceFiles } from "../../scripts/manifest/files";
import { elementsNamed, parseXml } from "../../scripts/manifest/xml-tree";

const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const USERS = "https://partners.example.kz/excel";

const mistakes = (text: string, files: ManifestFiles = sourceFiles(ROOT, DEVELOPMENT_ADDRESS)) =>
  manifestMistakes(text, files, { production: false });

/** The manifest with one text replaced, which must occur in it. */
function changed(what: string | RegExp, to: string): string {
  const text = MANIFEST.replace(what, to);
  expect(text).not.toBe(MANIFEST);
  return text;
}

test("the manifest is sound: languages, ids, icons, pages, shared runtime", () => {
  expect(mistakes(MANIFEST)).toEqual([]);
});

test("the manifest for users holds no address of a developer's machine", () => {
  const text = manifestFor(USERS, MANIFEST);
  expect(text).not.toContain("localhost");
  expect(manifestMistakes(text, sourceFiles(ROOT, USERS), { production: true })).toEqual([]);
  expect(manifestMistakes(MANIFEST, sourceFiles(ROOT, DEVELOPMENT_ADDRESS), { production: true })).toContain(
    `${DEVELOPMENT_ADDRESS}/taskpane.html is no address for users.`,
  );
});

test("it asks for what Office 2021 has, and for one page that stays alive", () => {
  const root = parseXml(MANIFEST);
  const sets = elementsNamed(root, "Set").map(({ attributes }) => attributes);
  expect(sets).toEqual([
    { Name: "SharedRuntime", MinVersion: "1.1" },
    { Name: "ExcelApi", MinVersion: "1.14" },
  ]);
  expect(elementsNamed(root, "Runtime").map(({ attributes }) => attributes)).toEqual([
    { resid: "Pane.Url", lifetime: "long" },
  ]);
});

test("the ribbon offers Open, Evaluate and Undo last write on the Home tab", () => {
  const root = parseXml(MANIFEST);
  expect(elementsNamed(root, "OfficeTab").map(({ attributes }) => attributes["id"])).toEqual(["TabHome"]);
  const actions = elementsNamed(root, "Action").map(({ attributes, children }) => [
    attributes["xsi:type"],
    children[0]?.text,
  ]);
  expect(actions).toEqual([
    ["ShowTaskpane", ""],
    ["ExecuteFunction", "evaluate"],
    ["ExecuteFunction", "undoLastWrite"],
  ]);
});

describe("each mistake is found and named:", () => {
  test.each<[string, string | RegExp, string, string]>([
    ["text that is not well-formed", "</OfficeApp>", "", "It is not well-formed XML"],
    [
      "an address without https",
      `${DEVELOPMENT_ADDRESS}/taskpane.html`,
      "http://localhost:3000/x",
      "not https",
    ],
    [
      "a string without Russian",
      /<bt:Override Locale="ru-RU" Value="Открыть" \/>/,
      "",
      "Open.Label has no text in ru-RU.",
    ],
    [
      "a name without Kazakh",
      /<Override Locale="kk-KZ" Value="Сер[^"]*" \/>/,
      "",
      "DisplayName has no text in kk-KZ.",
    ],
    [
      "a language given twice",
      'Locale="kk-KZ" Value="Ашу"',
      'Locale="ru-RU" Value="Ашу"',
      "Open.Label: ru-RU twice.",
    ],
    [
      "a language that is not ours",
      'Locale="kk-KZ" Value="Ашу"',
      'Locale="kk" Value="Ашу"',
      "Open.Label has a text in kk.",
    ],
    ["an empty text", 'DefaultValue="Open"', 'DefaultValue=" "', "Open.Label has an empty text."],
    ["a label too long", 'Value="Открыть"', `Value="${"о".repeat(126)}"`, "is longer than 125 characters."],
    [
      "an id that nothing defines",
      '<Label resid="Open.Label"',
      '<Label resid="Nothing"',
      "Nothing is used and not defined.",
    ],
    [
      "an id that nothing uses",
      'String id="Open.Tip"',
      'String id="Spare"',
      "Resource Spare is defined and not used.",
    ],
    [
      "an id defined twice",
      'bt:String id="Undo.Label"',
      'bt:String id="Open.Label"',
      "Open.Label is defined twice.",
    ],
    ["an icon of another size", "icons/undo-80.png", "icons/undo-64.png", "is 64 × 64 pixels, not 80 × 80."],
    ["an icon that is not there", "icons/undo-80.png", "icons/redo-80.png", "redo-80.png is no PNG file"],
    ["an icon without a size", '<bt:Image size="80" resid="Icon.80" />', "", "An icon lacks its size 80."],
    ["a page that is not there", "help.html#kk", "hilfe.html", "hilfe.html is no page of the add-in."],
    [
      "another default language",
      "<DefaultLocale>en-US",
      "<DefaultLocale>ru-RU",
      "The default language is ru-RU",
    ],
    [
      "a runtime that ends with its command",
      'lifetime="long"',
      'lifetime="short"',
      "no runtime of long lifetime",
    ],
    [
      "ribbon functions on another page",
      '<FunctionFile resid="Pane.Url"',
      '<FunctionFile resid="Help.Url"',
      "Help.Url is used beside",
    ],
    [
      "a pane with an id of its own",
      '<SourceLocation resid="Pane.Url" />',
      '<TaskpaneId>x</TaskpaneId><SourceLocation resid="Pane.Url" />',
      "TaskpaneId does not go",
    ],
    ["no page for support", /<SupportUrl[^]*<\/SupportUrl>/, "", "SupportUrl is missing."],
  ])("%s", (_name, what, to, sentence) => {
    expect(mistakes(changed(what, to)).join("\n")).toContain(sentence);
  });
});

describe("the address of a build", () => {
  test("is the development address if none is given", () => {
    expect(addressOf({}, {})).toBe(DEVELOPMENT_ADDRESS);
  });
  test("may come from the environment; the command line takes precedence", () => {
    expect(addressOf({}, { ADDIN_ADDRESS: USERS })).toBe(USERS);
    expect(addressOf({ address: USERS }, { ADDIN_ADDRESS: "https://elsewhere.kz" })).toBe(USERS);
  });
  test("loses the slash at its end", () => {
    expect(addressOf({ address: "https://partners.example.kz/" })).toBe("https://partners.example.kz");
    expect(addressOf({ address: `${USERS}/` })).toBe(USERS);
  });
  test.each([
    "http://partners.example.kz",
    "partners.example.kz",
    "https://a.kz/?x=1",
    "https://u:p@a.kz",
    true,
  ])("is refused where it is no folder on https: %s", (address) => {
    expect(() => addressOf({ address })).toThrow("is not the address of a folder on https");
  });
});
