/** The record of the last run, in a workbook of the Excel host. */
import { forgetRun, keepRun } from "../../addin/services/kept-runs";
import { readState } from "../../src/adapters/excel/state/workbook-state";
import { undoLastWrite, writePlan } from "../../src/adapters/excel/write";
import { parseRunRecord, type RunRecord } from "../../src/app/run-record";
import { closeExcels, faultyExcel } from "../support/excel/faulty-excel";
import { ledgerWrite, partnerBook, partnerWrite, rateWrite } from "../support/excel/write-books";
import { evaluatedStandIn } from "../support/pane/services";

afterEach(closeExcels);

const RESULTS = { sheets: [partnerWrite(), ledgerWrite()] };

const BEFORE: RunRecord = {
  asOf: "2026-09-30",
  program: { id: "p", version: "1", sha256: "0" },
  periods: [{ label: "2026-Q3", points: 100 }],
  totalPoints: 100,
};

/** An evaluation whose results are being written; the workbook held `lastRun` until then. */
function evaluatedAfter(lastRun: RunRecord | undefined) {
  const findings = {
    overview: {
      asOf: "2026-12-31",
      periods: [{ label: "2026-Q4", status: "settled", points: 7 }],
      totalPoints: 107,
    },
    rules: { program: { id: "p", version: "1" } },
    sha256: "0",
  };
  return evaluatedStandIn({ findings: findings as never, lastRun });
}

async function keptIn(office: Parameters<typeof readState>[0]): Promise<RunRecord | undefined> {
  const reading = await readState(office);
  return reading.kind === "state" ? parseRunRecord(reading.state.lastRun) : undefined;
}

test.each([
  ["of the run before", BEFORE],
  ["of no run, where there was none", undefined],
])("undoing a run's results brings back the note %s", async (_, before) => {
  const { office } = faultyExcel(partnerBook());
  const { id } = await writePlan(office, RESULTS);
  await keepRun(office, evaluatedAfter(before), id);
  expect(await keptIn(office)).toMatchObject({ asOf: "2026-12-31", totalPoints: 107 });
  const undone = await undoLastWrite(office);
  await forgetRun(office, undone.id);
  expect(await keptIn(office)).toEqual(before);
});

test("undoing anything else leaves it as it is", async () => {
  const { office } = faultyExcel(partnerBook());
  const { id } = await writePlan(office, RESULTS);
  await keepRun(office, evaluatedAfter(BEFORE), id);
  await writePlan(office, { sheets: [rateWrite()] });
  const undone = await undoLastWrite(office);
  await forgetRun(office, undone.id);
  expect(await keptIn(office)).toMatchObject({ asOf: "2026-12-31" });
});
