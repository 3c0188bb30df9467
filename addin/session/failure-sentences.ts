/** Sentences for failures. */
import {
  CellsChangedError,
  LeftAloneError,
  UndoRefusedError,
} from "../../src/adapters/excel/write/write-errors";
import { ruleProblemSentence } from "../../src/app/rule-problem-text";
import type { MessageFormatter } from "../../src/messages/formatter";
import type { LayoutProblem } from "../../src/sheets/layout";
import { WorkbookError } from "../../src/workbook/errors";
import type { CellsPlace } from "../services/pane-services";
import { EvaluationRefused } from "../services/evaluation-refused";
import type { Refusal } from "../worker/protocol";

export interface FailureText {
  readonly sentences: readonly string[];
  /** Cells for the user to look at. */
  readonly places: readonly CellsPlace[];
  /** Report for the developers, without data of the workbook. Undefined if the sentences say everything. */
  readonly report: string | undefined;
  /** True if the write can be repeated without storing its undo in the workbook. */
  readonly offersWriteWithoutJournal: boolean;
  /** True if the add-in's data in the workbook are unreadable, and can be deleted. */
  readonly offersForgetState: boolean;
}

const UNREADABLE_STATES: readonly string[] = ["state-damaged", "state-newer", "state-several"];

/** Most problems of rule files to list: a broken file has hundreds. */
const LISTED = 20;

/** Facts in a report beside the error itself. */
export interface Circumstances {
  /** The add-in's version. */
  readonly version: string;
  /** Excel's version, with its platform. */
  readonly excel: string;
  /** The work that was under way. */
  readonly step: string;
}

/** Sentences for an error. An unexpected one gets a report that can be copied. */
export function failureText(
  failure: unknown,
  text: MessageFormatter,
  circumstances: Circumstances,
): FailureText {
  if (failure instanceof EvaluationRefused) return plain(refusalSentences(failure.refusal, text));
  if (!(failure instanceof WorkbookError)) return unexpected(failure, text, circumstances);
  const sentences = [text(`workbook.${failure.code}`, failure.details)];
  return {
    ...plain(sentences),
    places: placesOf(failure),
    offersWriteWithoutJournal: failure.code === "journal-too-large",
    offersForgetState: UNREADABLE_STATES.includes(failure.code),
  };
}

function plain(sentences: readonly string[]): FailureText {
  return {
    sentences,
    places: [],
    report: undefined,
    offersWriteWithoutJournal: false,
    offersForgetState: false,
  };
}

function placesOf(failure: WorkbookError): readonly CellsPlace[] {
  if (failure instanceof CellsChangedError)
    return failure.differences.map(({ sheet, cell }) => ({ sheet, cells: cell }));
  if (failure instanceof UndoRefusedError || failure instanceof LeftAloneError) return failure.places;
  const { sheet, cell } = failure.details;
  return sheet === undefined || cell === undefined ? [] : [{ sheet, cells: cell }];
}

function refusalSentences(refusal: Refusal, text: MessageFormatter): readonly string[] {
  switch (refusal.kind) {
    case "layout":
      return refusal.problems.map((problem) => layoutSentence(problem, text));
    case "mapping":
      return refusal.problems.map((problem) => `${problem.path}: ${text("mapping.invalid", { ...problem })}`);
    case "rules":
      return refusal.problems.slice(0, LISTED).map((problem) => ruleProblemSentence(problem, text));
  }
}

/** The sentence for a problem with sheets and columns, with the pane's own way to solve it. */
export function layoutSentence(
  { code, details }: Pick<LayoutProblem, "code" | "details">,
  text: MessageFormatter,
): string {
  return text(`layout.${code}`, { ...details, control: text("pane.choose-sheets") });
}

function unexpected(
  failure: unknown,
  text: MessageFormatter,
  { version, excel, step }: Circumstances,
): FailureText {
  const what = failure instanceof Error ? `${failure.name}\n${placesInCode(failure)}` : typeof failure;
  const report = [`partner-program ${version}`, excel, step, what.trim()].join("\n");
  return { ...plain([text("pane.unexpected")]), report };
}

/** The places in the code where an error arose, without its message, which may hold the workbook's data. */
function placesInCode({ name, message, stack = "" }: Error): string {
  const head = message === "" ? name : `${name}: ${message}`;
  const places = stack.startsWith(head) ? stack.slice(head.length) : stack.replaceAll(message, "");
  return places.trim().split("\n").slice(0, 5).join("\n");
}
