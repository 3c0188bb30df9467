/** Rule files in the form in which a workbook stores them. */
import { keptForm, rulesIn } from "../../addin/services/kept-rules";
import { packTexts, unpackTexts } from "../../src/adapters/excel/state/packed-texts";
import { sectionText } from "../../src/adapters/excel/state/state-xml";
import { edited, shippedFiles } from "../support/program";
import { folderOf } from "../support/versions";

const months = Array.from({ length: 40 }, (_, at) => {
  const day = `${String(2026 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  const files = edited(shippedFiles(), "program.json", (json) => Object.assign(json, { version: day }));
  return { ...(at > 0 && { from: day }), files };
});
/** The files as they are read back from the workbook's part. */
const kept = async (files: Readonly<Record<string, string>>): Promise<unknown> =>
  JSON.parse(sectionText(await keptForm(files)));

test("one version is kept as texts, as ever: older panes read it too", async () => {
  expect(await kept(shippedFiles())).toEqual(shippedFiles());
  expect(await rulesIn(shippedFiles())).toEqual(shippedFiles());
});

test("several versions are kept as one stream, and come back as they were", async () => {
  const files = folderOf({}, { from: "2026-07-01", note: "Порог ниже" });
  const form = await kept(files);
  expect(Object.keys(form as object)).toEqual(["packed"]);
  expect(await rulesIn(form)).toEqual(files);
});

test("40 versions of the shipped size take less than 16 KB", async () => {
  const files = folderOf(...months);
  const form = await kept(files);
  expect(sectionText(form).length).toBeLessThan(16_000);
  expect(await rulesIn(form)).toEqual(files);
});

test("packed texts that are damaged, or something else, hold no files: nothing is evaluated by other rules", async () => {
  const { packed } = (await keptForm(folderOf({}))) as { readonly packed: string };
  for (const wrong of ["", "?", "AAAA", packed.slice(0, -8), packed.slice(8)])
    expect(await rulesIn({ packed: wrong })).toEqual({});
  for (const other of [{}, [1], [["a", 1]], "text", null]) {
    const made = await packTexts(other as unknown as [string, string][]);
    expect(await rulesIn({ packed: made })).toEqual({});
  }
});

test("a few bytes that would become gigabytes are not unpacked", async () => {
  const bomb = await packTexts([["points.json", " ".repeat(21_000_000)]]);
  expect(bomb.length).toBeLessThan(50_000);
  expect(await rulesIn({ packed: bomb })).toEqual({});
  await expect(unpackTexts(bomb, 1000)).rejects.toThrow("Too much");
});

test("a file named like a property of every object is a file", async () => {
  const files = JSON.parse('{ "__proto__": "{}", "versions.json": "[]" }') as Record<string, string>;
  expect(Object.keys((await rulesIn(await kept(files))) ?? {}).sort()).toEqual([
    "__proto__",
    "versions.json",
  ]);
});
