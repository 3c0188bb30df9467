/** The worked histories, played in a workbook: read, closed, written, and read again at each step. */
import { pointsOf } from "../../../src/domain/points";
import { day } from "../../support/purchases";
import {
  beginningOf,
  edited,
  reviewedFigures,
  type Expected,
  type History,
  type HistoryStep,
} from "../../support/time/history";
import { closeLived, evaluateLived, reopenLived, verifyLived, type Lived } from "../../support/time/workbook";
import more from "../../domain/time/more-histories.json";
import written from "../../domain/time/time-histories.json";

/** Replaces the histories' own levels by those of the shipped rules. */
const TEXT = JSON.stringify([...written, ...more])
  .replaceAll('"pro"', '"professional-reseller"')
  .replaceAll('"corp"', '"corporate-reseller"');
const HISTORIES = JSON.parse(TEXT) as readonly History[];

async function stepped(
  lived: Lived,
  step: Exclude<HistoryStep, { readonly evaluate: string }>,
): Promise<Lived> {
  if ("close" in step) return closeLived(lived, step.close);
  if ("reopen" in step) return reopenLived(lived, step.reopen);
  const world = edited(lived.world, step.edit);
  // The order of rows makes no difference.
  return { ...lived, world: { ...world, rows: [...world.rows].reverse() } };
}

type Figures = Omit<Required<Expected>, "withoutClosing">;

/** Closed and open periods as partners are told, where one term holds them all; adjustments and the sum. */
async function figuresOf(lived: Lived, id: string, asOf: string): Promise<Figures> {
  const { partners, reviewed } = await evaluateLived(lived, day(asOf));
  const points = partners.find(({ partner }) => partner.id === id)?.points;
  const told = reviewed?.review.partners.find(({ partner }) => partner === id);
  const figures = told && reviewedFigures(told);
  const terms = new Set(told?.account.closed.map(({ row }) => row.term.first));
  if (figures !== undefined && (points === undefined || terms.size > 1)) return figures;
  const byStatus = (isClosed: boolean): Record<string, number> =>
    Object.fromEntries(
      (points?.periods ?? [])
        .filter(({ status }) => (status === "closed") === isClosed)
        .map(({ period, points: units }) => [period.label, pointsOf(units, points?.precision ?? 0)]),
    );
  const own = { closed: byStatus(true), open: byStatus(false) };
  const sum = Object.values(own.open).reduce((total, one) => total + one, 0);
  return { ...(figures ?? { fixed: [], adjustments: [], sum }), ...own };
}

test.each(HISTORIES.map((history) => [history.name, history] as const))("%s", async (_, history) => {
  const { timeline, world } = beginningOf(history);
  let lived: Lived = { timeline, world, own: {} };
  for (const step of history.steps) {
    if (!("evaluate" in step)) {
      lived = await stepped(lived, step);
      if ("close" in step) expect((await verifyLived(lived, day("2026-12-31"))).findings).toEqual([]);
      continue;
    }
    for (const [id, expected] of Object.entries(step.expect)) {
      const found = await figuresOf(lived, id, step.evaluate);
      for (const key of Object.keys(found) as (keyof typeof found)[])
        if (expected[key] !== undefined) expect([key, found[key]]).toEqual([key, expected[key]]);
    }
  }
});
