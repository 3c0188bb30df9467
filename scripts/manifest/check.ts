/** Checks the add-in's manifest as far as possible without a network. One sentence for each mistake. */
import type { Language } from "../../src/domain/program";
import { elementsNamed, everyElement, parseXml, type Element } from "./xml-tree";

/** Languages that Office shows beside the default, en-US. */
const LOCALE_OF: Readonly<Record<Exclude<Language, "en">, string>> = { ru: "ru-RU", kk: "kk-KZ" };
export const LOCALES: readonly string[] = Object.values(LOCALE_OF);
/** Required sizes of every icon of the ribbon. */
const RIBBON_SIZES = [16, 20, 32, 64, 80];
/** Office's maximum lengths: of a name or label, and of a description. */
const LONGEST = { ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 } as const;

export interface ManifestFiles {
  /** The address of the add-in in the manifest: resources below it are looked up among the files. */
  readonly address: string;
  /** Pixels of a PNG below the address; undefined where there is no such file. */
  readonly pngSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  readonly exists: (path: string) => boolean;
}

export interface ManifestWishes {
  /** For users: no address of a developer's machine or of an example. */
  readonly production: boolean;
}

/** The manifest's mistakes; empty where it is valid. */
export function manifestMistakes(text: string, files: ManifestFiles, wishes: ManifestWishes): string[] {
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    return [`It is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...addresses(root, wishes),
    ...ids(root),
    ...languages(root),
    ...icons(root, files),
    ...pages(root, files),
    ...sharedRuntime(root),
  ];
}

/** Attributes whose values are shown or loaded. */
const valuesOf = (element: Element) =>
  [element.attributes["DefaultValue"], element.attributes["Value"]].filter((value) => value !== undefined);

function addresses(root: Element, { production }: ManifestWishes): string[] {
  const urls = everyElement(root)
    .flatMap(valuesOf)
    .filter((value) => /^[a-z][a-z+.-]*:\/\//i.test(value));
  return [...new Set(urls)].flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https.`];
    const isPlaceholder = /^https:\/\/(?:localhost|127\.0\.0\.1|[^/]*\bcontoso\.com)(?:[:/]|$)/.test(url);
    return production && isPlaceholder ? [`${url} is no address for users.`] : [];
  });
}

const RESOURCES = ["Image", "Url", "String"];

/** Resources by id. An `Image` without id is an icon's reference to one. */
function resources(root: Element): Element[] {
  return everyElement(root).filter(
    ({ name, attributes }) => RESOURCES.includes(name) && attributes["id"] !== undefined,
  );
}

function ids(root: Element): string[] {
  const defined = resources(root).map(({ attributes }) => attributes["id"] ?? "");
  const used = new Set(everyElement(root).flatMap(({ attributes }) => attributes["resid"] ?? []));
  return [
    ...defined
      .filter((id, index) => defined.indexOf(id) !== index)
      .map((id) => `Resource ${id} is defined twice.`),
    ...[...used].filter((id) => !defined.includes(id)).map((id) => `Resource ${id} is used and not defined.`),
    ...defined.filter((id) => !used.has(id)).map((id) => `Resource ${id} is defined and not used.`),
    ...defined.filter((id) => id.length > 32).map((id) => `Resource ${id}: an id has at most 32 characters.`),
  ];
}

function languages(root: Element): string[] {
  const standard = elementsNamed(root, "DefaultLocale")[0]?.text.trim();
  const top = root.children.filter(({ name }) => name === "DisplayName" || name === "Description");
  const strings = (["ShortStrings", "LongStrings"] as const).flatMap((kind) =>
    elementsNamed(root, kind).flatMap(({ children }) => children.map((string) => ({ string, kind }))),
  );
  return [
    ...(standard === "en-US" ? [] : [`The default language is ${standard ?? "not given"}, not en-US.`]),
    ...top.flatMap((element) => overrides(element, element.name as "DisplayName" | "Description")),
    ...strings.flatMap(({ string, kind }) => overrides(string, kind)),
  ];
}

function overrides(element: Element, kind: keyof typeof LONGEST): string[] {
  const name = element.attributes["id"] ?? element.name;
  const given = element.children.filter((child) => child.name === "Override");
  const locales = given.map(({ attributes }) => attributes["Locale"] ?? "");
  const texts = [element, ...given].flatMap(valuesOf);
  return [
    ...LOCALES.filter((locale) => !locales.includes(locale)).map(
      (locale) => `${name} has no text in ${locale}.`,
    ),
    ...locales
      .filter((locale) => !LOCALES.includes(locale))
      .map((locale) => `${name} has a text in ${locale}.`),
    ...locales
      .filter((locale, at) => locales.indexOf(locale) !== at)
      .map((locale) => `${name}: ${locale} twice.`),
    ...texts.filter((text) => text.trim() === "").map(() => `${name} has an empty text.`),
    ...texts
      .filter((text) => text.length > LONGEST[kind])
      .map((text) => `${name}: "${text}" is longer than ${LONGEST[kind]} characters.`),
  ];
}

function icons(root: Element, files: ManifestFiles): string[] {
  const urls = new Map(resources(root).map((image) => [image.attributes["id"], valuesOf(image)[0] ?? ""]));
  const asked = elementsNamed(root, "Icon").flatMap(({ children }) => [
    ...RIBBON_SIZES.filter(
      (size) => !children.some(({ attributes }) => attributes["size"] === String(size)),
    ).map((size) => `An icon lacks its size ${size}.`),
    ...children.flatMap(({ attributes: { size, resid } }) =>
      sized(urls.get(resid) ?? "", Number(size), files),
    ),
  ]);
  const own = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  const tops = own.flatMap(([name, size]) => {
    const element = root.children.find((child) => child.name === name);
    return element === undefined ? [`${name} is missing.`] : sized(valuesOf(element)[0] ?? "", size, files);
  });
  return [...asked, ...tops];
}

function sized(url: string, size: number, files: ManifestFiles): string[] {
  const path = pathBelow(url, files.address);
  const png = path === undefined ? undefined : files.pngSize(path);
  if (png === undefined) return [`${url} is no PNG file of the add-in.`];
  const fits = png.width === size && png.height === size;
  return fits ? [] : [`${url} is ${png.width} × ${png.height} pixels, not ${size} × ${size}.`];
}

function pages(root: Element, files: ManifestFiles): string[] {
  const support = root.children.find(({ name }) => name === "SupportUrl");
  const shown = [...(support === undefined ? [] : [support]), ...elementsNamed(root, "Url")];
  const sources = elementsNamed(root, "SourceLocation").filter(
    ({ attributes }) => attributes["resid"] === undefined,
  );
  const urls = [...shown, ...sources].flatMap((element) => [element, ...element.children]).flatMap(valuesOf);
  return [
    ...(support === undefined ? ["SupportUrl is missing."] : []),
    ...[...new Set(urls)].flatMap((url) => {
      const path = pathBelow(url, files.address)?.replace(/#.*$/, "");
      return path !== undefined && files.exists(path) ? [] : [`${url} is no page of the add-in.`];
    }),
  ];
}

const pathBelow = (url: string, address: string) =>
  url.startsWith(`${address}/`) ? url.slice(address.length + 1) : undefined;

/** Pane and ribbon functions live on one page, which stays alive. */
function sharedRuntime(root: Element): string[] {
  const runtimes = elementsNamed(root, "Runtime").filter(
    ({ attributes }) => attributes["lifetime"] === "long",
  );
  const page = runtimes[0]?.attributes["resid"];
  if (page === undefined) return ["There is no runtime of long lifetime."];
  const users = [...elementsNamed(root, "FunctionFile"), ...elementsNamed(root, "SourceLocation")];
  return [
    ...users
      .map(({ attributes }) => attributes["resid"])
      .filter((resid) => resid !== undefined && resid !== page)
      .map((resid) => `${resid ?? ""} is used beside the shared runtime's page ${page}.`),
    ...elementsNamed(root, "TaskpaneId").map(() => "TaskpaneId does not go with a shared runtime."),
  ];
}
