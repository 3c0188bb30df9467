import { ExcelWorkbook, openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import { writePlan } from "../../src/adapters/excel/write";
import { memoryWorkbook, MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { bytesSource, memorySink, type Codec } from "../../src/adapters/common/bytes";
import { nodeCodec } from "../../src/adapters/xlsx/node/node-codec";
import { webCodec } from "../../src/adapters/common/web/web-codec";
import { writeXlsx } from "../../src/adapters/xlsx/write/write-xlsx";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { bookOf } from "../support/excel/book-of";
import { closeExcels, faultyExcel, type FaultyExcel } from "../support/excel/faulty-excel";
import { bookBytes } from "../support/xlsx/book-fixture";
import { openAhead } from "../support/xlsx/local-thread";
import { workbookContract, type Adapter } from "./contract";

const memory: Adapter = {
  make: (sheets) => Promise.resolve(memoryWorkbook(sheets)),
  write: async (workbook, plan) => {
    if (!(workbook instanceof MemoryWorkbook)) throw new TypeError("The workbook belongs to another adapter");
    await workbook.write(plan);
    return workbook;
  },
};

function xlsx(codec: Codec): Adapter {
  return {
    make: (sheets) => XlsxWorkbook.open(bytesSource(bookBytes(sheets)), codec),
    write: async (workbook, plan) => {
      if (!(workbook instanceof XlsxWorkbook)) throw new TypeError("The workbook belongs to another adapter");
      const sink = memorySink();
      await writeXlsx(workbook, plan, sink);
      return XlsxWorkbook.open(bytesSource(sink.bytes()), codec);
    },
  };
}

const xlsxAhead: Adapter = { ...xlsx(nodeCodec), make: (sheets) => openAhead(bookBytes(sheets)) };

const opened: FaultyExcel[] = [];

const excel: Adapter = {
  make: (sheets) => {
    const excel = faultyExcel(bookOf(sheets));
    opened.push(excel);
    return openExcelWorkbook(excel.office);
  },
  write: async (workbook, plan) => {
    if (!(workbook instanceof ExcelWorkbook)) throw new TypeError("The workbook belongs to another adapter");
    await writePlan(workbook.office, plan);
    return openExcelWorkbook(workbook.office);
  },
};

afterEach(() => {
  for (const { host } of opened.splice(0)) expect(host.openReferences()).toBe(0);
  closeExcels();
});

workbookContract("memory", memory);
workbookContract("xlsx over Node's zlib", xlsx(nodeCodec));
workbookContract("xlsx over the web's compression streams", xlsx(webCodec));
workbookContract("xlsx with its sheets scanned in another thread", xlsxAhead);
workbookContract("Excel, through office.js", excel);
