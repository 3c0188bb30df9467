/** The findings of `verify`, as JSON. */
import { isoOf } from "../../../domain/calendar";
import { linePeriod } from "../../../domain/closing/journal";
import { shortCode } from "../../../domain/closing/seal";
import { exactText } from "../../../domain/points";
import type { rowByCode, Verified } from "./verify-book";

export function verifiedJson(
  { findings, links }: Verified,
  code: string | undefined,
  found: ReturnType<typeof rowByCode>,
): string {
  const closings = links.map(({ record: { line }, seal }) => ({
    line: line.line,
    what: line.what,
    period: linePeriod(line)?.label,
    when: isoOf(line.when),
    seal: shortCode(seal),
    sha256: seal,
  }));
  const row = code === undefined ? {} : { code: { code, row: codeJson(found) } };
  const document = {
    sound: findings.length === 0,
    closings,
    ...row,
    findings: findings.map((one) => ({ ...one })),
  };
  return `${JSON.stringify(document, (_key, value: unknown) => value ?? null, 1)}\n`;
}

function codeJson(found: ReturnType<typeof rowByCode>) {
  if (found === undefined || found.record.entry.kind === "unreadable") return null;
  const { entry } = found.record;
  const { partner, period, points } = entry.kind === "row" ? entry.row : entry.adjustment;
  const { when, line } = found.closing.line;
  return {
    partner,
    period: period.label,
    points: Number(exactText(points)),
    closing: line,
    when: isoOf(when),
  };
}
