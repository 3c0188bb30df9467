/** The worked histories, played in a workbook: read, closed, written, and read again at each step. */
import { adjustmentsOf } from "../../../src/domain/closing/told";
import { exactText } from "../../../src/domain/points";
import { day } from "../../support/purchases";
import {
  beginningOf,
  edited,
  type Expected,
  type History,
  type HistoryStep,
} from "../../support/time/history";
import { closeLived, evaluateLived, reopenLived, verifyLived, type Lived } from "../../support/time/workbook";
import written from "../../domain/time/time-histories.json";

/** Replaces the histories' own levels by those of the shipped rules. */
const TEXT = JSON.stringify(written)
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

async function figuresOf(
  lived: Lived,
  id: string,
  asOf: string,
): Promise<Omit<Required<Expected>, "withoutClosing">> {
  const { partners, reviewed } = await evaluateLived(lived, day(asOf));
  const points = partners.find(({ partner }) => partner.id === id)?.points;
  const told = reviewed?.review.partners.find(({ partner }) => partner === id);
  const adjustments = told === undefined ? [] : adjustmentsOf(told, lived.timeline, day(asOf));
  const listed = (isFixed: boolean): Expected["adjustments"] =>
    adjustments
      .filter((one) => one.isFixed === isFixed)
      .map(({ period, cause, points: exact, stands }) => [
        ...([period.label, cause, Number(exactText(exact)), stands.label] as const),
      ]);
  const byStatus = (isClosed: boolean): Record<string, number> =>
    Object.fromEntries(
      (points?.periods ?? [])
        .filter(({ status }) => (status === "closed") === isClosed)
        .map(({ period, points: units }) => [period.label, units]),
    );
  const parts = [...Object.values(byStatus(true)), ...Object.values(byStatus(false))];
  return {
    closed: byStatus(true),
    fixed: listed(true) ?? [],
    adjustments: listed(false) ?? [],
    open: byStatus(false),
    sum: parts.reduce((sum, one) => sum + one, 0) + adjustments.reduce((sum, { units }) => sum + units, 0),
  };
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
