/**
 * Use case: a partner's statement of points, for the partner. It says what was earned, by period and by points rule, how,
 * and what is missing; nothing in it leads into the vendor's workbook.
 */
import { isoOf } from "../../domain/calendar";
import { rowCode, type Sha256 } from "../../domain/closing/seal";
import type { Language } from "../../domain/program";
import type { LedgerRecord } from "../../sheets/books/records";
import type { Evaluation } from "../evaluate";
import { inOneLine } from "../one-line";
import { partnerCard } from "../partner/partner-card";
import type { Statement, StatementBlock } from "./blocks";
import { applicationLines } from "./application";
import { invoiceBlocks } from "./invoices";
import { pointsBlocks } from "./points";
import { standingBlocks } from "./standing";
import { wordsIn, type StatementWords } from "./words";

export interface StatementOptions {
  readonly language: Language;
  /** The label of the only period to state ("2026-Q3"); all of the term where absent. */
  readonly period?: string | undefined;
  /** Names the cells of rows, and says how an application was decided: for the vendor, never for a partner. */
  readonly forVendor?: boolean;
  /** Whom to ask, in the vendor's own words. */
  readonly contact?: string | undefined;
}

/** A maker of statements over one evaluation. */
export type StatementMaker = (position: number, options: StatementOptions) => Statement;

/** Statements of an evaluation's partners. `sha256` makes the codes of closed rows. */
export function statementMaker(evaluation: Evaluation, sha256: Sha256): StatementMaker {
  const codes = codesByPartner(evaluation, sha256);
  return (position, { language, period, contact, forVendor = false }) => {
    const words = wordsIn(language);
    const card = partnerCard(evaluation, position);
    const given = { evaluation, position, card, words, period, forVendor, codes: codes(card.id) };
    const decided = forVendor ? applicationLines(evaluation, position, words) : [];
    return {
      partnerId: card.id,
      blocks: [
        ...headBlocks(evaluation, given.card, words, period),
        ...decided.map((text) => ({ kind: "line" as const, text })),
        ...pointsBlocks(given),
        ...standingBlocks(given),
        ...invoiceBlocks(given),
        ...endBlocks(given.codes, contact, words),
      ],
      foot: words.say("statement.foot", {
        program: evaluation.program.name[language],
        partner: shortened(card.name === "" ? card.id : card.name),
        day: words.day(isoOf(evaluation.asOf)),
      }),
    };
  };
}

function headBlocks(
  { program, asOf, book }: Evaluation,
  { id, name, title, membership, points }: ReturnType<typeof partnerCard>,
  words: StatementWords,
  period: string | undefined,
): readonly StatementBlock[] {
  const { first, last } = membership;
  const line = (text: string): StatementBlock => ({ kind: "line", text });
  const incomplete = points.provisional || book.incomplete.length > 0;
  return [
    { kind: "title", text: words.say("statement.title", { program: program.name[words.language] }) },
    line(words.say("statement.partner", { name: inOneLine(name), id })),
    ...(title[words.language] === ""
      ? []
      : [line(words.say("statement.level", { level: title[words.language] }))]),
    ...(first === undefined || last === undefined
      ? [line(words.say("statement.no-term"))]
      : [line(words.say("statement.term", { first: words.day(first), last: words.day(last) }))]),
    line(words.say("statement.as-of", { day: words.day(isoOf(asOf)), version: program.version })),
    ...(period === undefined
      ? []
      : [line(words.say("statement.for-period", { period: words.period(period) }))]),
    ...(incomplete ? [{ kind: "mark" as const, text: words.say("statement.provisional") }] : []),
    ...(points.tooLarge ? [{ kind: "mark" as const, text: words.say("statement.too-large") }] : []),
  ];
}

/** Letters of a name at the foot of a page, which has one line. */
const FOOT_LETTERS = 60;

function shortened(name: string): string {
  const letters = Array.from(inOneLine(name));
  return letters.length <= FOOT_LETTERS
    ? letters.join("")
    : `${letters.slice(0, FOOT_LETTERS - 1).join("")}…`;
}

function endBlocks(
  codes: ReadonlyMap<string, string>,
  contact: string | undefined,
  words: StatementWords,
): readonly StatementBlock[] {
  const checked: readonly StatementBlock[] =
    codes.size === 0 ? [] : [{ kind: "line", text: words.say("statement.codes") }];
  const asked: readonly StatementBlock[] =
    contact === undefined ? [] : [{ kind: "line", text: words.say("statement.contact", { contact }) }];
  return [...checked, ...asked];
}

/** Codes of a partner's closed rows in force, by the label of the period; later terms replace earlier ones. */
function codesByPartner(
  { book }: Evaluation,
  sha256: Sha256,
): (partner: string) => ReadonlyMap<string, string> {
  const rows = new Map<
    string,
    { readonly record: LedgerRecord; readonly seal: string; readonly period: string }[]
  >();
  for (const { isTakenBack, journal, ledger } of book.records?.closings ?? []) {
    for (const record of isTakenBack ? [] : ledger) {
      if (record.entry.kind !== "row") continue;
      const { partner, period } = record.entry.row;
      const known = rows.get(partner) ?? [];
      known.push({ record, seal: journal.seal, period: period.label });
      rows.set(partner, known);
    }
  }
  return (partner) =>
    new Map(
      (rows.get(partner) ?? []).map(({ record, seal, period }) => [
        period,
        rowCode(sha256, seal, record.text),
      ]),
    );
}
