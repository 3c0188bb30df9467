/** What a proposed mapping takes for granted, and what it asks: each has a sentence in the catalogues. */

export const ASSUMPTION_CODES = [
  /** Columns were recognised by the meaning of their headers, or by their values. */
  "column",
  /** Partner cells hold names, or numbers, that are compared with those of the list. */
  "join-name",
  "join-number",
  /** A title above the data says that amounts are in thousands. */
  "unit",
  /** The year of a cross-tab's periods. */
  "year",
  /** The period that a title says for all amounts below it. */
  "period",
  /** The day within a period on which its amounts are dated. */
  "day-in-period",
  /** Partners without a list: registered on the day of their first purchase. */
  "first-purchase",
  /** A grouped report: which level names partners. */
  "groups",
  /** Partners named in rows above theirs. */
  "above",
  /** Partners side by side, each with a column of amounts. */
  "across",
  /** Values that stand once, and hold for the rows below. */
  "fill-down",
  /** The day stands in the document's text. */
  "day-in-text",
  /** Kinds of rows by their texts: which count, which lower the sum, which are left out. */
  "kinds",
  /** The sheet holds one partner's purchases, whom its title or name tells. */
  "partner-of-sheet",
  /** Sheets that are not read. */
  "left-out",
  /** A sheet that fits the pattern of the others' names is read, too. */
  "new-sheet",
] as const;
export type AssumptionCode = (typeof ASSUMPTION_CODES)[number];

export const QUESTION_CODES = [
  /** Which of several amounts counts. */
  "amounts",
  /** A column that says which rows are void, drafts, or unpaid. */
  "status",
  /** Whether purchases count from the day on which they are paid. */
  "paid",
  /** A column of kinds of documents. */
  "kinds",
  /** The year of a cross-tab's periods. */
  "year",
  /** Which of several lists holds the purchases, or the partners. */
  "sheets",
  /** Which of several columns is meant. */
  "column",
  /** How purchases name partners. */
  "join",
  /** Whether a name is a slip of a listed one. */
  "near-name",
  /** Nothing on any sheet looks like what is needed. */
  "nothing-found",
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** An assumption, or a question, about a place. */
export interface Note<Code> {
  readonly what: Code;
  readonly sheet: string;
  readonly cell: string;
  readonly details?: Readonly<Record<string, string>>;
}
export type Assumption = Note<AssumptionCode>;
export type OpenQuestion = Note<QuestionCode>;
