import fc from "fast-check";
import { fileNames } from "../../../src/cli/statements/file-names";
import { anyCharacter } from "../../support/any-character";

test("letters and digits stay, everything that a path could mean does not", () => {
  expect(fileNames(["P-001", "ТОО «Алатау»", "../../etc/passwd", "a/b\\c:d", "007"], ".pdf")).toEqual([
    "P-001.pdf",
    "ТОО _Алатау_.pdf",
    "_.._etc_passwd.pdf",
    "a_b_c_d.pdf",
    "007.pdf",
  ]);
});

test("names of devices, blank ones, and those that differ only in case", () => {
  expect(fileNames(["con", "NUL.txt", "", "...", "p-1", "P-1", "P-1."], ".txt")).toEqual([
    "_con.txt",
    "_NUL.txt.txt",
    "_.txt",
    "_~2.txt",
    "p-1.txt",
    "P-1~2.txt",
    "P-1~3.txt",
  ]);
});

test("whatever the ids: names of 120 bytes at most, each different, without separators", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 200 }), { maxLength: 20 }), (ids) => {
      const names = fileNames(ids, ".pdf");
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f]|^\.|[. ]\.pdf$/);
      }
    }),
  );
});
