/** Random histories in a workbook come to the same as in the domain, and verify finds nothing after a closing. */
import fc from "fast-check";
import { NO_BOOKS, reopened, withClosing, type Adjustment } from "../../../src/domain/closing/books";
import { closePeriod } from "../../../src/domain/closing/close";
import { reviewBooks, type Review } from "../../../src/domain/closing/review";
import { addDays } from "../../../src/domain/calendar";
import { day } from "../../support/purchases";
import { edited, type HistoryState } from "../../support/time/history";
import {
  anyHistory,
  beginningOfRandom,
  nextPeriodOf,
  type RandomHistory,
} from "../../support/time/random-history";
import { closeLived, evaluateLived, reopenLived, verifyLived, type Lived } from "../../support/time/workbook";
import { todayOf } from "../../support/time/world";

const ASOF = day("2026-12-31");

const adjustmentText = ({ period, cause, points, stands }: Adjustment): string =>
  [period.label, cause, String(points), stands.label].join(" ");

/** All figures of a review, as texts. */
function figuresOf({ partners }: Review) {
  return partners.map(({ partner, account, fixed, pending, manual }) => ({
    partner,
    closed: account.closed.map(({ row }) => `${row.period.label} ${String(row.points)}`),
    open: account.open.map(({ accrual, points }) => `${accrual.period.label} ${String(points)}`),
    fixed: fixed.map(adjustmentText).sort(),
    pending: pending.map(adjustmentText).sort(),
    manual: manual.map(({ period, points }) => `${period.label} ${String(points)}`).sort(),
  }));
}

async function lived(
  lives: Lived,
  told: HistoryState,
  step: RandomHistory["steps"][number],
): Promise<[Lived, HistoryState]> {
  if (typeof step === "object") {
    const world = edited(told.world, step.edit);
    return [
      { ...lives, world },
      { ...told, world },
    ];
  }
  const { timeline, books, world } = told;
  if (step === "reopen") {
    const newest = books.closings.at(-1)?.period;
    if (newest === undefined) return [lives, told];
    return [await reopenLived(lives, newest.label), { ...told, books: reopened(books) }];
  }
  const period = nextPeriodOf(told);
  if (period.last >= ASOF) return [lives, told];
  const result = closePeriod(books, todayOf(world, timeline), period, addDays(period.last, 1));
  if (!result.ok) return [lives, told];
  const next = await closeLived(lives, period.label);
  expect((await verifyLived(next, ASOF)).findings).toEqual([]);
  return [next, { ...told, books: withClosing(books, result.closing) }];
}

test("a workbook that is read anew at each step gives the figures of the domain", async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (history) => {
      let told = beginningOfRandom(history);
      let lives: Lived = { timeline: told.timeline, world: told.world, own: {} };
      for (const step of history.steps) [lives, told] = await lived(lives, told, step);
      const { reviewed } = await evaluateLived(lives, ASOF);
      if (reviewed === undefined) {
        expect([told.books, told.world.manual]).toEqual([NO_BOOKS, []]);
        return;
      }
      const domain = reviewBooks(told.books, todayOf(told.world, told.timeline), ASOF);
      expect(figuresOf(reviewed.review)).toEqual(figuresOf(domain));
    }),
    { numRuns: 8 },
  );
});
