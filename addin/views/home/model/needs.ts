/** What of an evaluation somebody has to look at: the most pressing first. */
import type { PartnerWish } from "../../../../src/app/partner/partner-list";
import { incompleteDetails } from "../../../../src/app/problem-details";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import { periodName } from "../../../../src/messages/period-name";
import { closingDue } from "./closable-periods";
import type { Formats } from "../../../format/formats";
import type { Findings } from "../../../worker/protocol";

export interface Need {
  readonly tone: "error" | "warning" | "info";
  readonly sentence: string;
  /** Where it is dealt with; undefined where the sentence says all. */
  readonly leads: "problems" | "closing" | PartnerWish | undefined;
  /** Sentences that it opens to. */
  readonly details?: readonly string[];
}

export function needsOf(
  findings: Findings,
  today: string,
  text: MessageFormatter,
  formats: Formats,
): readonly Need[] {
  const { overview, hiddenColumns } = findings;
  const { asOf, incomplete } = overview;
  return [
    ...(asOf > today
      ? [
          {
            tone: "warning",
            sentence: text("both.future-day", { day: formats.day(asOf) }),
            leads: undefined,
          } as const,
        ]
      : []),
    ...problemNeeds(findings, text),
    ...closingNeeds(findings, today, text),
    ...leftOut(incomplete, text, formats),
    ...hiddenColumns.map((hidden): Need => ({
      tone: "warning",
      sentence: text("pane.hidden-columns", { ...hidden }),
      leads: undefined,
    })),
    ...partnerNeeds(findings, text),
  ];
}

/** A period that is over, and not closed. In a workbook that closes none it is no more than a note. */
function closingNeeds({ closing }: Findings, today: string, text: MessageFormatter): readonly Need[] {
  const due = closingDue(closing, today);
  if (due === undefined) return [];
  const { label, days } = due;
  // In Russian a half-year is neuter.
  const key = label.includes("-H") ? "pane.needs-closing-half" : "pane.needs-closing";
  const sentence = text(key, { period: periodName(label, text), days });
  return [{ tone: closing.isFirst ? "info" : "warning", sentence, leads: "closing" }];
}

/** Rows that are in no total: how many, and behind that a sentence for each cause. */
function leftOut(
  causes: Findings["overview"]["incomplete"],
  text: MessageFormatter,
  formats: Formats,
): readonly Need[] {
  if (causes.length === 0) return [];
  const rows = causes.reduce((sum, cause) => sum + cause.rows, 0);
  const details = causes.map((cause) => text(`incomplete.${cause.code}`, incompleteDetails(cause, formats)));
  return [{ tone: "warning", sentence: text("pane.needs-left-out", { rows }), leads: undefined, details }];
}

function problemNeeds({ overview: { problems } }: Findings, text: MessageFormatter): readonly Need[] {
  const count = (severity: string): number =>
    problems.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings === 0) return [];
  const tone = errors > 0 ? "error" : "warning";
  return [{ tone, sentence: text("pane.needs-problems", { errors, warnings }), leads: "problems" }];
}

/** Applications that wait, provisional points, memberships that end. */
function partnerNeeds({ overview }: Findings, text: MessageFormatter): readonly Need[] {
  const { decisions, provisional, endingSoon, endingUnsure } = overview;
  const needs: Need[] = [];
  if (decisions.incomplete > 0) {
    needs.push({
      tone: "warning",
      sentence: text("pane.needs-incomplete", { count: decisions.incomplete }),
      leads: { kind: "decision", decision: "incomplete" },
    });
  }
  if (provisional > 0) {
    needs.push({
      tone: "warning",
      sentence: text("pane.needs-provisional", { count: provisional }),
      leads: { kind: "provisional" },
    });
  }
  if (endingSoon > 0) {
    needs.push({
      tone: endingUnsure > 0 ? "warning" : "info",
      sentence: text("pane.needs-ending", {
        count: endingSoon,
        unsure: endingUnsure,
      }),
      leads: { kind: "ending" },
    });
  }
  return needs;
}
