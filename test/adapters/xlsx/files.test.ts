import { formatMessage } from "../../../src/messages/format";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsxFile, writeXlsxFile } from "../../../src/adapters/xlsx/node";
import { openFileSink } from "../../../src/adapters/xlsx/node/file-sink";
import { blobSource } from "../../../src/adapters/common/web/blob-source";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import { webCodec } from "../../../src/adapters/common/web/web-codec";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { bookBytes } from "../../support/xlsx/book-fixture";
import { readCells } from "../../support/xlsx/cells";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

const BOOK = bookBytes({ Partners: [["ID"], ["P-001"]] });
const PLAN = {
  sheets: [
    sheetWrite({
      sheet: "Partners",
      columns: [columnWrite(2, "Points", "points")],
      rows: [rowWrite(2, [5])],
    }),
  ],
};

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "xlsx-files-"));
  path = join(folder, "book.xlsx");
  await writeFile(path, BOOK);
});

afterEach(() => rm(folder, { recursive: true }));

describe("files", () => {
  it("are read, and written in their own place", async () => {
    await chmod(path, 0o640);
    const book = await openXlsxFile(path);
    await writeXlsxFile(book.workbook, PLAN, path);
    await book.close();
    const again = await openXlsxFile(path);
    expect((await readCells(again.workbook, "Partners", [1, 2])).get(2)).toEqual(["P-001", 5]);
    await again.close();
    expect(await readdir(folder)).toEqual(["book.xlsx"]);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it("are written through a link, to the file behind it", async () => {
    const link = join(folder, "link.xlsx");
    await symlink(path, link);
    const book = await openXlsxFile(link);
    await writeXlsxFile(book.workbook, PLAN, link);
    await book.close();
    expect((await readFile(path)).equals(await readFile(link))).toBe(true);
    expect((await readFile(path)).equals(BOOK)).toBe(false);
  });

  it("are written through a link, to a file that does not exist yet", async () => {
    const target = join(folder, "new.xlsx");
    await symlink("new.xlsx", join(folder, "one.xlsx"));
    await symlink(join(folder, "one.xlsx"), join(folder, "two.xlsx"));
    const sink = await openFileSink(join(folder, "two.xlsx"));
    await sink.write(BOOK);
    await sink.commit();
    expect((await readFile(target)).equals(BOOK)).toBe(true);
    expect((await lstat(target)).isSymbolicLink()).toBe(false);
    for (const link of ["one.xlsx", "two.xlsx"])
      expect((await lstat(join(folder, link))).isSymbolicLink()).toBe(true);
  });

  it("cannot be written through circular links", async () => {
    await symlink("two.xlsx", join(folder, "one.xlsx"));
    await symlink("one.xlsx", join(folder, "two.xlsx"));
    await expect(openFileSink(join(folder, "one.xlsx"))).rejects.toMatchObject({
      code: "not-writable",
      details: { system: "ELOOP" },
    });
  });

  it("may have the longest names that the system allows", async () => {
    // A name of 250 bytes and more, in two-byte letters.
    const long = join(folder, `${"ж".repeat(122)}.xlsx`);
    const sink = await openFileSink(long);
    await sink.write(BOOK);
    await sink.commit();
    expect((await readFile(long)).equals(BOOK)).toBe(true);
  });

  it("stay as they were if a write is refused, and nothing is left beside them", async () => {
    const book = await openXlsxFile(path);
    const plan = { sheets: [sheetWrite({ sheet: "Nope", columns: [] })] };
    await expect(writeXlsxFile(book.workbook, plan, path)).rejects.toMatchObject({ code: "no-such-sheet" });
    await book.close();
    expect(await readdir(folder)).toEqual(["book.xlsx"]);
    expect((await readFile(path)).equals(BOOK)).toBe(true);
  });

  it("that are missing, or are folders, are not found", async () => {
    await expect(openXlsxFile(join(folder, "none.xlsx"))).rejects.toMatchObject({
      code: "not-found",
      details: { system: "ENOENT" },
    });
    await expect(openXlsxFile(folder)).rejects.toMatchObject({ code: "not-found" });
  });

  it("that cannot be written are reported as such", async () => {
    await expect(openFileSink(join(folder, "none", "book.xlsx"))).rejects.toMatchObject({
      code: "not-writable",
      details: { system: "ENOENT" },
    });
    expect(formatMessage("en", "workbook.not-writable", { system: "ENOENT" })).toContain("(ENOENT)");
    const sink = await openFileSink(join(folder, "new.xlsx"));
    await sink.write(Buffer.alloc(3_000_000, 1));
    expect(await readdir(folder)).not.toContain("new.xlsx");
    await sink.commit();
    expect((await stat(join(folder, "new.xlsx"))).size).toBe(3_000_000);
  });
});

describe("a file left by a run that was broken off", () => {
  const write = async () => {
    const sink = await openFileSink(join(folder, "new.xlsx"));
    await sink.commit();
  };
  /** The name of an unfinished file of this process. */
  const unfinished = async () => {
    const sink = await openFileSink(join(folder, "new.xlsx"));
    const [name = ""] = (await readdir(folder)).filter((each) => each.endsWith(".tmp"));
    await sink.abort();
    return name;
  };
  /** The number of a process that has ended. */
  const ended = () => String(spawnSync(process.execPath, ["-e", ""]).pid);

  it("is deleted by the next write, and nothing else is", async () => {
    const mine = await unfinished();
    const left = mine.replace(`-${process.pid}-`, `-${ended()}-`);
    const others = [mine, ".other.tmp", mine.replace("partner-program", "another-program")];
    for (const name of [left, ...others]) await writeFile(join(folder, name), "");
    await write();
    expect(await readdir(folder)).toEqual([...others, "book.xlsx", "new.xlsx"].sort());
  });

  it("stays for a day if another computer may still write it", async () => {
    const foreign = (await unfinished()).replace(/program-[\da-f]{8}-\d+/, `program-00000000-${ended()}`);
    await writeFile(join(folder, foreign), "");
    await write();
    expect(await readdir(folder)).toContain(foreign);
    const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(folder, foreign), before, before);
    await write();
    expect(await readdir(folder)).toEqual(["book.xlsx", "new.xlsx"]);
  });
});

/** Windows has no pipes with names of files. */
const itWithPipes = process.platform === "win32" ? it.skip : it;

describe("pipes", () => {
  itWithPipes.each(["itself", "through a link"])("are written into, %s, and stay pipes", async (way) => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    await symlink(pipe, join(folder, "link"));
    const reader = readFile(pipe);
    const sink = await openFileSink(way === "itself" ? pipe : join(folder, "link"));
    await sink.write(Buffer.alloc(10, 1));
    await sink.write(Buffer.alloc(3_000_000, 2));
    await sink.commit();
    const received = await reader;
    expect([received.length, received[9], received[10]]).toEqual([3_000_010, 1, 2]);
    expect((await stat(pipe)).isFIFO()).toBe(true);
    expect(await readdir(folder)).toEqual(["book.xlsx", "link", "pipe"]);
  });

  itWithPipes("end where the writer gives up", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = readFile(pipe);
    const sink = await openFileSink(pipe);
    await sink.abort();
    expect((await reader).length).toBe(0);
    expect(await readdir(folder)).toEqual(["book.xlsx", "pipe"]);
  });
});

it("a folder is no place for a file, and stays", async () => {
  await expect(openFileSink(folder)).rejects.toMatchObject({
    code: "not-writable",
    details: { system: "EISDIR" },
  });
  expect(await readdir(folder)).toEqual(["book.xlsx"]);
});

describe("blobs", () => {
  it("are read as files are", async () => {
    const book = await XlsxWorkbook.open(blobSource(new Blob([new Uint8Array(BOOK)])), webCodec);
    expect((await readCells(book, "Partners", [1])).get(2)).toEqual(["P-001"]);
  });
});

describe("reading early stopped", () => {
  it("reads no more of the file than needed", async () => {
    const rows = Array.from({ length: 200_000 }, (_row, i) => [`${Math.sin(i)}`, i]);
    const bytes = bookBytes({ Big: rows });
    let read = 0;
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => {
        read += length;
        return Promise.resolve(new Uint8Array(bytes.subarray(offset, offset + length)));
      },
    };
    for (const codec of [nodeCodec, webCodec]) {
      const book = await XlsxWorkbook.open(source, codec);
      read = 0;
      await readCells(book, "Big", [1], 1, 10);
      expect(read).toBeLessThan(bytes.length / 2);
    }
  });
});
