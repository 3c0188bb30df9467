import { MessageChannel as NodeChannel } from "node:worker_threads";
import { ChannelReader } from "../../src/adapters/channel/channel-reader";
import { serveReader } from "../../src/adapters/channel/serve-reader";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { WorkbookReader } from "../../src/workbook/reader";
import { workbookContract } from "./contract";

/** Opens both ends. They are unreferenced, because listening would keep the process alive. */
function channelTo(workbook: WorkbookReader) {
  const { port1, port2 } = new NodeChannel();
  const service = serveReader(workbook, port1 as unknown as MessagePort);
  const reader = new ChannelReader(port2 as unknown as MessagePort);
  port1.unref();
  port2.unref();
  return { service, reader };
}

const behind = new WeakMap<WorkbookReader, MemoryWorkbook>();

workbookContract("memory through a channel", {
  make: (sheets) => Promise.resolve(through(memoryWorkbook(sheets))),
  write: async (reader, plan) => {
    const workbook = behind.get(reader);
    if (workbook === undefined) throw new TypeError("The workbook belongs to another adapter");
    await workbook.write(plan);
    return through(workbook);
  },
});

function through(workbook: MemoryWorkbook): WorkbookReader {
  const { reader } = channelTo(workbook);
  behind.set(reader, workbook);
  return reader;
}

describe("a channel", () => {
  it("passes an error of the workbook's side on as it was thrown", async () => {
    const broken = new Error("out of reach");
    const workbook: WorkbookReader = {
      listSheets: () => Promise.reject(broken),
      usedRange: () => Promise.resolve(undefined),
      mergedAreas: () => Promise.resolve([]),
      hiddenColumns: () => Promise.resolve([]),
      read: () => Promise.resolve(),
    };
    const { service, reader } = channelTo(workbook);
    await expect(reader.listSheets()).rejects.toThrow("could not be read");
    expect(service.failure).toBe(broken);
  });

  it("passes on what a block's handler throws, and asks for no more blocks", async () => {
    const rows = Array.from({ length: 30_000 }, (_row, i) => [i]);
    const { reader } = channelTo(memoryWorkbook({ Numbers: rows }));
    const broken = new Error("no more");
    let blocks = 0;
    const reading = reader.read({ sheet: "Numbers", columns: [1], firstRow: 1 }, () => {
      blocks += 1;
      throw broken;
    });
    await expect(reading).rejects.toBe(broken);
    expect(blocks).toBe(1);
    expect(await reader.usedRange("Numbers")).toMatchObject({ lastRow: 30_000 });
  });

  it("answers several requests at a time", async () => {
    const { reader } = channelTo(memoryWorkbook({ A: [["a"]], B: [["b"], ["b2"]] }));
    const [sheets, a, b] = await Promise.all([
      reader.listSheets(),
      reader.usedRange("A"),
      reader.usedRange("B"),
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["A", "B"]);
    expect([a?.lastRow, b?.lastRow]).toEqual([1, 2]);
  });

  describe("on a read that was announced", () => {
    const request = { sheet: "Numbers", columns: [1], firstRow: 1 };
    const numbers = () => Array.from({ length: 30_000 }, (_row, i) => [i]);

    /** The memory's blocks, and how often the workbook was asked for rows. */
    function counted() {
      const workbook = memoryWorkbook({ Numbers: numbers(), Other: [["a"]] });
      const asked: string[] = [];
      const read = workbook.read.bind(workbook);
      workbook.read = (one, onBlock) => {
        asked.push(one.sheet);
        return read(one, onBlock);
      };
      return { ...channelTo(workbook), asked };
    }

    async function rowsOf(reader: WorkbookReader): Promise<number[]> {
      const rows: number[] = [];
      await reader.read(request, ({ rowCount, columns: [column] }) => {
        for (let i = 0; i < rowCount; i++) rows.push(column?.values[i] ?? NaN);
        return true;
      });
      return rows;
    }

    it("begins at once, and delivers every row once, in order, to whoever asks for it", async () => {
      const { reader, asked } = counted();
      reader.readAhead(request);
      expect((await reader.usedRange("Other"))?.lastRow).toBe(1);
      expect(asked).toEqual(["Numbers"]);
      expect(await rowsOf(reader)).toEqual(numbers().flat());
      expect(asked).toEqual(["Numbers"]);
    });

    it("asks anew for another request, and when the same is asked for again", async () => {
      const { reader, asked } = counted();
      reader.readAhead({ ...request, firstRow: 2 });
      expect(await rowsOf(reader)).toHaveLength(30_000);
      expect(await rowsOf(reader)).toHaveLength(30_000);
      expect(asked).toEqual(["Numbers", "Numbers", "Numbers"]);
    });

    it("asks for no more blocks if a handler stops it or throws", async () => {
      const { reader } = counted();
      reader.readAhead(request);
      await reader.usedRange("Other");
      let blocks = 0;
      const broken = new Error("no more");
      const reading = reader.read(request, () => {
        blocks += 1;
        throw broken;
      });
      await expect(reading).rejects.toBe(broken);
      expect(blocks).toBe(1);
    });

    it("reports an error to whoever asks for its rows", async () => {
      const { reader } = channelTo(memoryWorkbook({ Other: [["a"]] }));
      reader.readAhead(request);
      expect((await reader.usedRange("Other"))?.lastRow).toBe(1);
      await expect(rowsOf(reader)).rejects.toMatchObject({ code: "no-such-sheet" });
    });
  });
});
