/** The usual as-of days of an evaluation. */
import { addDays, dayFromIso, isoOf, periodHolding } from "../../../../src/domain/calendar";
import type { Day } from "../../../../src/domain/units";
import type { AsOfChoice } from "../../../session/pane-state";

/** The last day of a quarter, as an option. */
export interface QuarterEnd {
  /** An ISO day. */
  readonly day: string;
  readonly year: number;
  /** 1 … 4 */
  readonly quarter: number;
}

/** Number of earlier quarters that are offered. */
const PAST_QUARTERS = 4;

/** The ends of the quarter that holds the day and of those before it, newest first. */
export function quarterEnds(today: string): readonly QuarterEnd[] {
  const ends: QuarterEnd[] = [];
  let day = dayFromIso(today);
  while (day !== undefined && ends.length <= PAST_QUARTERS) {
    const quarter = periodHolding(day, "quarter");
    const last = isoOf(quarter.last);
    ends.push({ day: last, year: Number(last.slice(0, 4)), quarter: quarter.index });
    day = earlier(quarter.first);
  }
  return ends;
}

function earlier(first: Day): Day | undefined {
  return dayFromIso(isoOf(addDays(first, -1)));
}

/** The chosen ISO day; `today` if none was chosen, or the typed one is invalid. */
export function dayChosen(choice: AsOfChoice, today: string): string {
  return choice.kind === "day" ? choice.day : today;
}
