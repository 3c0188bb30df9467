/** Windows (R2): the days whose purchases make up a sum. */
import { addDays, addMonths, firstDayOfYear, periodHolding, yearOf } from "./calendar";
import type { Term } from "./membership";
import type { Window } from "./settings";
import type { Day } from "./units";

/** The first day of a window that ends on `end`; −∞ for `lifetime`. */
export function windowStart(window: Window, end: Day, term: Term): Day {
  switch (window.kind) {
    case "membershipTerm":
      return term.first;
    case "quarter":
      return periodHolding(end, "quarter").first;
    case "calendarYear":
      return firstDayOfYear(yearOf(end));
    case "lifetime":
      return Number.NEGATIVE_INFINITY as Day;
    case "trailingMonths":
      return addMonths(addDays(end, 1), -window.months);
  }
}
