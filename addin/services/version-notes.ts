/** Lines of the journal for versions of the rules that somebody stores. */
import { openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../src/adapters/excel/office";
import { planVersionLines, type NotedVersion } from "../../src/app/closing/version-lines";
import { dayFromIso } from "../../src/domain/calendar";
import { pointsIn } from "../../src/domain/closing/json-reading";
import type { Day } from "../../src/domain/units";
import type { WritePlan } from "../../src/workbook/write-plan";
import type { CheckedVersion } from "../worker/protocol";
import { sha256 } from "../sha256";
import type { StoredRules } from "./pane-services";

/** Plans a line for each version that the journal does not tell of yet. */
export async function planVersionNotes(
  office: OfficeExcel,
  { by, today, versions, effect, language }: StoredRules,
): Promise<WritePlan> {
  const { signal } = new AbortController();
  const workbook = await openExcelWorkbook(office, { signal, asksMergedAreas: false });
  const changes = effect && { partners: effect.partners, points: pointsIn(String(effect.points)) };
  const wish = { when: dayOf(today), by, effect: changes };
  return planVersionLines(workbook, versions.map(noted), wish, sha256, language);
}

function noted({ from, note = "", source, sha256: hash }: CheckedVersion): NotedVersion {
  return {
    version: source.program.version,
    sha256: hash,
    from: from === undefined ? undefined : dayOf(from),
    note,
  };
}

function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no day`);
  return day;
}
