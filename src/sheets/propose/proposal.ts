/** A proposed mapping: what is sure, what is likely and said, and what must be asked. */
import type { Mapping, SheetMapping } from "../mapping";
import type { Assumption, OpenQuestion } from "../mapping-notes";

/** An answer to a question, with the mapping that it leads to. */
export interface Choice {
  readonly label: string;
  answered(mapping: Mapping): Mapping;
}

export interface Question {
  readonly note: OpenQuestion;
  /** Best first; empty where only the person can describe the answer. */
  readonly choices: readonly Choice[];
  /** Without an answer the workbook is evaluated, too, and what is concerned is provisional. */
  readonly isOffer?: true;
}

export interface Proposal {
  /** With its assumptions, and the questions that nobody has answered. */
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
}

/** The part of a proposal about one source of purchases. */
export interface ProposedSource {
  readonly kind: "list" | "crosstab" | "report" | "above" | "act";
  readonly sheet: string;
  /** Equal for sources with the same headers: sheets of one list. */
  readonly signature: string;
  readonly entries: readonly SheetMapping[];
  readonly assumed: readonly Assumption[];
  readonly questions: readonly Question[];
  /** Headers by the mapping's words for their columns: "=C". */
  readonly headers?: ReadonlyMap<string, string>;
  /** The columns in which rows of totals say that they are such. */
  readonly totals?: ReadonlySet<number>;
  /** The texts of its partner cells, to find out how they name partners. */
  readonly names: readonly NameColumn[];
}

/** A column that may name partners; `rows` by text. */
export interface NameColumn {
  /** The mapping's word for it: "=C"; undefined where a shape takes the partner from elsewhere. */
  readonly said: string | undefined;
  /** The entry with its partners taken from here; the entry's column where absent. */
  readonly placed?: (entry: SheetMapping) => SheetMapping;
  readonly header: string;
  readonly role: "partner" | "code" | "number" | undefined;
  readonly texts: ReadonlyMap<string, number>;
  /** What is taken for granted where partners are taken from here. */
  readonly note?: Assumption;
}
