import type { PeriodCard } from "../../../../src/app/partner/points-card";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import { periodName } from "../../../../src/messages/period-name";

/** Names under the bars of a chart, where there is little room: without the year, unless there are several. */
export function shortPeriodNames(
  periods: readonly Pick<PeriodCard, "label">[],
  text: MessageFormatter,
): readonly string[] {
  const years = new Set(periods.map(({ label }) => label.slice(0, 4)));
  return periods.map(({ label }) => {
    const name = periodName(label, text, true);
    const [year = ""] = years;
    return years.size > 1 || label === year ? name : withoutYear(name, year);
  });
}

/** "I кв. 2026", "Q1 2026", "2026 ж. I тоқсан". */
function withoutYear(name: string, year: string): string {
  return name.replace(new RegExp(`,?\\s${year}$|^${year}\\s(ж\\.\\s)?`), "").trim();
}
