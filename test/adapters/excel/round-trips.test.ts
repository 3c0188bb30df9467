/**
 * Where Excel is far away, as on the web, each journey to it takes as long as the next: how many an evaluation waits for,
 * one after the other.
 */
import { excelServices } from "../../../addin/services/excel-services";
import type { JobMessage } from "../../../addin/worker/protocol";
import { runEvaluation } from "../../../addin/worker/run-evaluation";
import { runSurvey } from "../../../addin/worker/run-survey";
import { ChannelReader } from "../../../src/adapters/channel/channel-reader";
import { serveReader } from "../../../src/adapters/channel/serve-reader";
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { officeExcel, type OfficeExcel } from "../../../src/adapters/excel/office";
import { readRuleFiles } from "../../../src/cli/rules";
import type { WorkbookReader } from "../../../src/workbook/reader";
import type { SheetWrite } from "../../../src/workbook/write-plan";
import { createExcelHost } from "../../../workbench/host/model/excel-host";
import { openOfficeJs, type OpenedOfficeJs } from "../../../workbench/host/wire/node/open-office-js";
import { sampleBytes } from "../../support/browser/written-sample";
import { FarHost } from "../../support/excel/far-away";
import { openBook } from "../../support/workbench/book-data";

const opened: OpenedOfficeJs[] = [];
afterEach(() => {
  for (const library of opened.splice(0)) library.dispose();
});

async function sampleFarAway(): Promise<{ readonly host: FarHost; readonly office: OfficeExcel }> {
  const { book } = await openBook(sampleBytes("en"));
  const host = new FarHost(createExcelHost(book));
  const library = openOfficeJs(host);
  opened.push(library);
  return { host, office: officeExcel(library.Excel, library.Office) };
}

const AS_OF = "2026-12-31";
const RULES = readRuleFiles("rules", "en");

/** Works as the pane does: the rules in a worker, Excel on the other end of a channel. Returns what the worker says. */
async function byWorker(
  office: OfficeExcel,
  keepsSheets: boolean,
  work: (reader: WorkbookReader, say: (message: JobMessage) => void) => Promise<void>,
): Promise<readonly JobMessage[]> {
  const channel = new MessageChannel();
  const workbook = await openExcelWorkbook(office, { asksMergedAreas: false, keepsSheets });
  const service = serveReader(workbook, channel.port1);
  const said: JobMessage[] = [];
  try {
    await work(new ChannelReader(channel.port2), (message) => said.push(message));
  } finally {
    service.close();
    channel.port1.close();
  }
  return said;
}

/** Returns the plan. */
async function evaluated(office: OfficeExcel, keepsSheets: boolean): Promise<readonly SheetWrite[]> {
  const said = await byWorker(office, keepsSheets, (reader, say) =>
    runEvaluation({ reader, asOf: AS_OF, rules: RULES, mapping: undefined }, say, () => undefined),
  );
  expect(said.at(-1)?.kind).toBe("done");
  return said.flatMap((message) => (message.kind === "sheet" ? [structuredClone(message.sheet)] : []));
}

test("an evaluation waits for four journeys, and plans the same as one that asks for each thing when it needs it", async () => {
  const { host, office } = await sampleFarAway();
  const far = await host.travelling(() => evaluated(office, true));
  // Settings and sheets; used ranges and dates; heads, ends, small sheets and hidden columns; the purchases.
  expect(far.journeys.length).toBeLessThanOrEqual(4);
  expect(far.journeys.flat().length).toBeLessThanOrEqual(12);
  expect(far.result).toEqual(await evaluated(office, false));
  expect(host.openReferences()).toBe(0);
});

test("opening the pane waits for three journeys to find the sheets", async () => {
  const { host, office } = await sampleFarAway();
  const { result, journeys } = await host.travelling(() =>
    byWorker(office, true, (reader, say) =>
      runSurvey({ reader, rules: RULES, mapping: undefined, today: AS_OF }, say),
    ),
  );
  expect(result.at(-1)).toMatchObject({ kind: "surveyed", findings: { sheets: { ok: true } } });
  expect(journeys.length).toBeLessThanOrEqual(3);
});

test("a write waits for ten journeys with the note of its run, and its undo for eleven", async () => {
  const { host, office } = await sampleFarAway();
  const services = excelServices(office, () => {
    throw new Error("nothing is evaluated");
  });
  const signal = new AbortController().signal;
  const options = { signal, onProgress: () => undefined, withoutJournal: false };
  const run = { asOf: AS_OF, program: { id: "p", version: "1", sha256: "0" }, periods: [], totalPoints: 1 };
  const plan = { sheets: await evaluated(office, true) };
  const written = await host.travelling(() =>
    services.carryOut(plan, options, { now: run, before: undefined }),
  );
  expect(written.result).toMatchObject({ isUndoKept: true, notSet: { looks: [], filters: [], order: [] } });
  // Journal, sheets and dates; their tables and headers; ids and cells; the journal; the new sheet, and the cells once
  // more; the cells; widths; looks of headers; the journal. Then the note, which was read meanwhile.
  expect(written.journeys.length).toBeLessThanOrEqual(10);
  const undone = await host.travelling(() => services.undo({ onProgress: () => undefined }));
  expect(undone.result).toMatchObject({ left: [] });
  // Journal; sheets; marks; what is on them; headers, ids; cells; the journal; the cells; widths; the journal. Then the
  // note, which was read meanwhile, is removed.
  expect(undone.journeys.length).toBeLessThanOrEqual(11);
  expect(host.openReferences()).toBe(0);
});
