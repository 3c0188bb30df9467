/** Use case: results → planned writes. Nothing is written here. */
import type { Language } from "../domain/program";
import type { Timeline } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { Problems } from "../domain/problems";
import { pointsRulesOf, type NamedRule } from "../sheets/ledger/ledger-columns";
import { planLedger } from "../sheets/plan/ledger-writes";
import type { LedgerEntry, LedgerStatus } from "../sheets/plan/ledger-rows";
import { planPartners, type WhyOf } from "../sheets/plan/partner-writes";
import { ProblemLog } from "../sheets/problem-log";
import type { WorkbookReader } from "../workbook/reader";
import type { SheetWrite, WritePlan } from "../workbook/write-plan";
import { ledgerEntries } from "./closing/ledger-entries";
import { placesIn } from "./closing/places";
import type { Evaluation } from "./evaluate";
import { writtenIncompleteSentence } from "./problem-text";
import { whyLine } from "./statement/why-line";

export interface PlannedWrites {
  readonly plan: WritePlan;
  /** Obstacles: formulas of the user's, which stay. */
  readonly problems: Problems;
}

/** The changes that a closing or a reopening makes to the ledger, in addition to results. */
export interface LedgerChange {
  readonly closed: readonly LedgerEntry[];
  readonly restated: ReadonlyMap<number, LedgerStatus>;
}

/**
 * Plans the partners sheet and the points ledger. `onSheet` is called with each sheet's write as soon as it is planned.
 */
export async function planWrites(
  reader: WorkbookReader,
  evaluation: Evaluation,
  onSheet: (write: SheetWrite) => void = () => undefined,
  change?: LedgerChange,
): Promise<PlannedWrites> {
  const { timeline, program, asOf, book, partners, language } = evaluation;
  const log = new ProblemLog();
  const why: WhyOf = (position, said) => whyLine(evaluation, position, said);
  const ofPartners = await planPartners(reader, book.layout.partners, program, partners, asOf, why, log);
  onSheet(ofPartners);
  const content = {
    entries: ledgerEntries(evaluation, change?.closed ?? []),
    evaluations: partners,
    rules: rulesUntil(timeline, asOf),
    hasClosed: (book.records?.closings.length ?? 0) > 0 || change !== undefined,
    restated: change?.restated ?? new Map<number, LedgerStatus>(),
    placeOf: placesIn(book),
    incompleteIn: (said: Language) => book.incomplete.map((cause) => writtenIncompleteSentence(cause, said)),
  };
  const ofLedger = await planLedger(reader, book.ledger, program, content, language, log);
  onSheet(ofLedger);
  return { plan: { sheets: [ofPartners, ofLedger] }, problems: log.problems() };
}

/** The points rules of the versions in force so far, by the names that the ledger was read with. */
function rulesUntil(timeline: Timeline, asOf: Day): readonly NamedRule[] {
  const begun = timeline.filter(({ from }) => from === undefined || from <= asOf);
  const ids = new Set(begun.flatMap(({ program }) => program.points.rules.map(({ id }) => id)));
  return pointsRulesOf(timeline.map(({ program }) => program)).filter(({ id }) => ids.has(id));
}
