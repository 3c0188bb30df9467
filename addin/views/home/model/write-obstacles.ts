/** Obstacles to writing results into the workbook as it is. */
import type { ClosedObstacle } from "../../../../src/app/closing/closed-obstacle";
import { normalName } from "../../../../src/domain/normal-name";
import { LEDGER_SHEET_NAMES } from "../../../../src/sheets/ledger/ledger-names";
import type { WorkbookView } from "../../../services/pane-services";
import type { Evaluated } from "../../../services/worker-jobs";
import type { Findings } from "../../../worker/protocol";
import { isolatedList } from "../../../../src/messages/isolate";
import type { PaneState } from "../../../session/pane-state";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { Formats } from "../../../format/formats";
import { periodName } from "../../../../src/messages/period-name";

export interface WriteObstacles {
  readonly isReadOnly: boolean;
  /** Protected sheets that would be written. */
  readonly protectedSheets: readonly string[];
  /** True if a sheet would be added, but the workbook's structure is protected. */
  readonly isStructureProtected: boolean;
  /** Known once there is an evaluation. */
  readonly closed: ClosedObstacle | undefined;
}

const NONE: WriteObstacles = {
  isReadOnly: false,
  protectedSheets: [],
  isStructureProtected: false,
  closed: undefined,
};

/** A plan, with what it is known to change. */
interface Planned {
  readonly plan: Evaluated["plan"];
  readonly findings: Pick<Findings, "planned"> & Partial<Pick<Findings, "closedObstacle">>;
}

/** By the plan if there is one; before that, by the sheets that results are written to. */
export function writeObstacles({
  opening,
  evaluated,
}: Pick<PaneState, "opening"> & { readonly evaluated: Planned | undefined }): WriteObstacles {
  if (opening.kind !== "ready") return NONE;
  const { access } = opening.workbook;
  const wanted = evaluated === undefined ? foreseen(opening.workbook) : planned(evaluated);
  return {
    isReadOnly: access.isReadOnly,
    protectedSheets: access.protectedSheets.filter((sheet) => wanted.sheets.includes(sheet)),
    isStructureProtected: access.isStructureProtected && wanted.addsSheet,
    closed: evaluated?.findings.closedObstacle,
  };
}

export function isWriteBlocked({
  isReadOnly,
  protectedSheets,
  isStructureProtected,
  closed,
}: WriteObstacles): boolean {
  return isReadOnly || protectedSheets.length > 0 || isStructureProtected || closed !== undefined;
}

/** The first obstacle, as a sentence; undefined if there is none. */
export function obstacleSentence(
  obstacles: WriteObstacles,
  text: MessageFormatter,
  formats: Formats,
): string | undefined {
  const { isReadOnly, protectedSheets, closed, isStructureProtected } = obstacles;
  if (isReadOnly) return text("pane.read-only");
  if (closed !== undefined) return closedSentence(closed, text, formats);
  if (protectedSheets.length > 0) {
    const details = { count: protectedSheets.length, sheets: isolatedList(protectedSheets) };
    return text("pane.protected-sheets", details);
  }
  return isStructureProtected ? text("pane.protected-structure") : undefined;
}

/** Why closed periods forbid to write, as a sentence. */
export function closedSentence(obstacle: ClosedObstacle, text: MessageFormatter, formats: Formats): string {
  if (obstacle.kind === "broken") return text("pane.closings-broken");
  const { day, period, last } = obstacle;
  return text("both.as-of-before-closed", {
    ...{ day: formats.day(day), period: periodName(period, text), last: formats.day(last) },
  });
}

interface Wanted {
  readonly sheets: readonly string[];
  readonly addsSheet: boolean;
}

function planned({ plan, findings }: Planned): Wanted {
  return { sheets: findings.planned.sheets, addsSheet: plan.sheets.some(({ isNewSheet }) => isNewSheet) };
}

function foreseen({ sheets }: WorkbookView): Wanted {
  if (sheets?.ok !== true) return { sheets: [], addsSheet: false };
  const { survey } = sheets;
  const partners = survey.sheets.find(({ key }) => key === "partners")?.sheet;
  const ledgers = survey.candidates.map(({ name }) => name).filter(isLedger);
  return {
    sheets: [...(partners === undefined ? [] : [partners]), ...ledgers],
    addsSheet: partners !== undefined && ledgers.length === 0,
  };
}

/** True for one of the ledger's names, alone or with a suffix like " (2)". */
function isLedger(sheet: string): boolean {
  const name = normalName(sheet.replace(/ \(\d+\)$/, ""));
  return Object.values(LEDGER_SHEET_NAMES)
    .flat()
    .some((known) => normalName(known) === name);
}
