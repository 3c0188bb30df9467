import { memoryWorkbook, MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { bytesSource, memorySink, type Codec } from "../../src/adapters/xlsx/bytes";
import { nodeCodec } from "../../src/adapters/xlsx/node/node-codec";
import { webCodec } from "../../src/adapters/xlsx/web/web-codec";
import { writeXlsx } from "../../src/adapters/xlsx/write/write-xlsx";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { bookBytes } from "../support/xlsx/book-fixture";
import { workbookContract, type Adapter } from "./contract";

const memory: Adapter = {
  make: (sheets) => Promise.resolve(memoryWorkbook(sheets)),
  write: async (workbook, plan) => {
    if (!(workbook instanceof MemoryWorkbook)) throw new TypeError("Another adapter's workbook");
    await workbook.write(plan);
    return workbook;
  },
};

function xlsx(codec: Codec): Adapter {
  return {
    make: (sheets) => XlsxWorkbook.open(bytesSource(bookBytes(sheets)), codec),
    write: async (workbook, plan) => {
      if (!(workbook instanceof XlsxWorkbook)) throw new TypeError("Another adapter's workbook");
      const sink = memorySink();
      await writeXlsx(workbook, plan, sink);
      return XlsxWorkbook.open(bytesSource(sink.bytes()), codec);
    },
  };
}

workbookContract("memory", memory);
workbookContract("xlsx over Node's zlib", xlsx(nodeCodec));
workbookContract("xlsx over the web's compression streams", xlsx(webCodec));
