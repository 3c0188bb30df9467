/** The targets of links in the documents: files, folders, pictures, and headings of other pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const under = (folder: string): string[] =>
  (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "workbench/host/README.md", ...under("docs")];

const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** Removes code, which contains no links. */
const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** Targets of `[…](…)` and `![…](…)`, without those on the web. */
const targetsOf = (text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(?:https?|mailto):/.test(target));

/** A heading's anchor, as code hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replace(/ /g, "-");

const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

/** The broken links of a page. */
function brokenIn(page: string): readonly string[] {
  return targetsOf(read(page)).filter((target) => {
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
    if (!existsSync(file)) return true;
    if (anchor === undefined) return false;
    return !anchorsOf(read(relative(ROOT, file))).includes(anchor);
  });
}

test("links are found, and headings have the anchors of addresses", () => {
  expect(targetsOf("![a](b.png) [c](d.md#e-f) `[g](h.md)` [i](https://j.kz)")).toEqual(["b.png", "d.md#e-f"]);
  expect(anchorOf("The settings, R1 to R8")).toBe("the-settings-r1-to-r8");
  expect(PAGES.flatMap((page) => targetsOf(read(page))).length).toBeGreaterThan(50);
});

test.each(PAGES)("%s has no broken links", (page) => {
  expect(brokenIn(page)).toEqual([]);
});

test("every picture has an alternative text", () => {
  for (const page of PAGES) expect(withoutCode(read(page))).not.toMatch(/!\[\s*\]\(/);
});
