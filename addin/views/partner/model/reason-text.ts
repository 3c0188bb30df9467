/** The reason for a period's points as plain text, to be pasted into a mail: every purchase, and every step. */
import type { PartnerCard } from "../../../../src/app/partner/card";
import type { PeriodCard } from "../../../../src/app/partner/points-card";
import type { Language } from "../../../../src/domain/program";
import type { Tiyn } from "../../../../src/domain/units";
import type { RuleSource } from "../../../../src/ruleset";
import type { ProgramNames } from "../../shared/model/names";
import { periodName } from "../../../../src/messages/period-name";
import type { InvoiceRow } from "./invoice-rows";
import { PERIOD_STATUS_NAMES } from "./period-status";
import { periodNodes, type AccrualNode, type PointsNode } from "./points-nodes";
import { toldOf, type PointsSpeech } from "./points-sentences";

/** Whose points, and the rules that the period earned by. */
export interface Reason {
  readonly card: Pick<PartnerCard, "id" | "name" | "points">;
  readonly period: PeriodCard;
  readonly rules: RuleSource;
  /** An ISO day. */
  readonly asOf: string;
  /** The purchases that each points rule counted, by the rule's name. */
  readonly invoices: ReadonlyMap<string, readonly InvoiceRow[]>;
}

export interface ReasonSpeech extends PointsSpeech {
  readonly language: Language;
  readonly names: ProgramNames;
}

/** Purchases beyond these are told by their number and sum: a mail is no ledger. */
const MOST_INVOICES = 200;

export function reasonText(reason: Reason, speech: ReasonSpeech): string {
  const { card, period, rules, asOf } = reason;
  const { text, formats } = speech;
  const version = rules.program.version;
  return [
    titleOf(reason, speech),
    "",
    ...periodNodes(period, rules).flatMap((node) => linesOf(node, reason, speech)),
    ...adjustments(reason, speech),
    ...(card.points.provisional ? [text("pane.points-provisional")] : []),
    "",
    text("pane.reason-as-of", { day: formats.day(asOf), version }),
  ].join("\n");
}

function titleOf({ card, period }: Reason, { text }: ReasonSpeech): string {
  return text("pane.reason-title", {
    ...{ name: card.name, id: card.id },
    period: periodName(period.label, text),
    points: text("pane.points-count", { count: period.points }),
    status: text(PERIOD_STATUS_NAMES[period.status]),
  });
}

function linesOf(node: PointsNode, reason: Reason, speech: ReasonSpeech): readonly string[] {
  if (node.kind === "accrual") return accrualLines(node, reason, speech);
  if (node.kind === "step") {
    const days = `${speech.formats.day(node.first)} – ${speech.formats.day(node.last)}:`;
    return [days, ...node.parts.flatMap((part) => linesOf(part, reason, speech))];
  }
  const { sentence, lines = [] } = toldOf(node, speech);
  return [sentence, ...lines.map((line) => `  ${line}`)];
}

function accrualLines(node: AccrualNode, reason: Reason, speech: ReasonSpeech): readonly string[] {
  const [first, ...rest] = node.parts;
  const count = speech.text("pane.points-count", { count: node.points });
  return [
    ...(node.isNamed ? [`${speech.names.pointsRule(node.rule)}: ${count}`] : []),
    ...(first === undefined ? [] : linesOf(first, reason, speech)),
    ...(first?.kind === "purchases" ? invoiceLines(reason.invoices.get(node.rule) ?? [], speech) : []),
    ...rest.flatMap((part) => linesOf(part, reason, speech)),
  ];
}

function invoiceLines(invoices: readonly InvoiceRow[], { text, formats }: ReasonSpeech): readonly string[] {
  const told = invoices.slice(0, MOST_INVOICES);
  const others = invoices.slice(MOST_INVOICES);
  const sum = others.reduce((all, { amount }) => all + amount, 0) as Tiyn;
  return [
    ...told.map((invoice) => invoiceLine(invoice, { text, formats })),
    ...(others.length === 0
      ? []
      : [`  ${text("pane.reason-more", { count: others.length, sum: formats.money(sum) })}`]),
  ];
}

function invoiceLine(invoice: InvoiceRow, { text, formats }: PointsSpeech): string {
  const { document, row, isChanged } = invoice;
  const day = formats.day(invoice.day);
  const which =
    document === undefined || document === ""
      ? text("pane.invoice-row", { day, row })
      : text("pane.invoice", { day, document });
  const changed = isChanged ? ` (${text("pane.invoice-changed")})` : "";
  return `  • ${which}: ${formats.money(invoice.amount)}${changed}`;
}

/** R7: changes of this period are in no period's own points. */
function adjustments({ card, period }: Reason, { text, formats, language }: ReasonSpeech): readonly string[] {
  return card.points.adjustments
    .filter((adjustment) => adjustment.period === period.label)
    .map(({ points, counts, because }) => {
      const key = counts ? "pane.adjustment" : "pane.adjustment-pending";
      const said = text(key, {
        period: periodName(period.label, text),
        points: formats.difference(points),
      });
      return `${said} ${because[language]}`;
    });
}
