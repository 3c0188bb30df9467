/** An Excel over a book, as the wire sees it. */
import type { Area, Book } from "../book/book";
import { createBatchHost, type InterpretedHost } from "../interpreter/batch-host";
import type { EventSink, HostObject } from "../interpreter/host-object";
import { EXCEL_LIMITS, type Limits } from "./cells/bounds";
import type { ModelContext } from "./context";
import { EventRanges, EventTeller } from "./events";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Table } from "./tables/table";
import { UndoGroups } from "./undo-groups";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

export interface ExcelRootOptions {
  /** Receives the events. */
  readonly sink: EventSink;
  readonly limits?: Limits;
  /** True while a batch is being carried out: changes are then the add-in's own. */
  readonly isOfAddin?: () => boolean;
}

/** The workbook as the client's global object. It listens to the book as long as the book lives. */
function createExcelRoot(
  book: Book,
  { sink, limits = EXCEL_LIMITS, isOfAddin = () => false }: ExcelRootOptions,
): HostObject {
  const context: ModelContext = {
    book,
    limits,
    events: sink,
    rangeAt: (sheetId, area) => new Range(context, sheetId, area),
    rangesAt: (sheetId, areas) => new RangeAreas(context, sheetId, areas),
    tableAt: (_, tableId) => new Table(context, tableId),
    worksheetAt: (sheetId) => new Worksheet(context, sheetId),
    cellAreaOf: (value) => (value instanceof Range ? cellAreaOf(value) : undefined),
  };
  const ranges = new EventRanges();
  const teller = new EventTeller(book, sink, ranges, isOfAddin);
  book.onChange((change) => {
    teller.tell(change);
  });
  return new Workbook(context, ranges);
}

function cellAreaOf({ sheetId, area }: Range): { readonly sheetId: string; readonly area: Area } {
  return { sheetId, area };
}

export interface ExcelHostOptions {
  readonly limits?: Limits;
  /** Limits in bytes for requests and responses; Excel on the web's 5 MB if absent. */
  readonly payload?: { readonly request: number; readonly response: number };
  /** False: events say of no change that the add-in has made it. */
  readonly marksOwnChanges?: boolean;
}

/** Makes the model and the interpreter over it; each batch is one undo step. */
export function createExcelHost(
  book: Book,
  { limits, payload, marksOwnChanges = true }: ExcelHostOptions = {},
): InterpretedHost {
  const sink: EventSink = {
    emit: (eventType, target, data) => {
      host.emit(eventType, target, data);
    },
  };
  let isAtWork = false;
  const undo = new UndoGroups(book.undo);
  const root = createExcelRoot(book, {
    sink,
    isOfAddin: () => isAtWork && marksOwnChanges,
    ...(limits && { limits }),
  });
  const host: InterpretedHost = createBatchHost(root, {
    ...(payload && { limits: payload }),
    onUse: (typeName, member) => {
      undo.use(typeName, member);
    },
    aroundBatch: (carryOut, flags) => {
      isAtWork = true;
      try {
        undo.around(carryOut, flags);
      } finally {
        isAtWork = false;
      }
    },
  });
  return host;
}
