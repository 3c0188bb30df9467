/** What went wrong, as sentences for people. */
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
import { EvaluationRefused } from "../services/worker-jobs";
import type { Refusal } from "../worker/protocol";

export interface FailureText {
  readonly sentences: readonly string[];
  /** Places to look at. */
  readonly places: readonly CellsPlace[];
  /** What is to be told to the developers: no data of the workbook. Undefined where the sentences say it all. */
  readonly report: string | undefined;
  /** The write can be repeated without keeping an undo of it in the workbook. */
  readonly offersWriteWithoutJournal: boolean;
  /** What the add-in keeps in the workbook cannot be read: it can be given up. */
  readonly offersForgetState: boolean;
}

const UNREADABLE_STATES: readonly string[] = ["state-damaged", "state-newer", "state-several"];

/** How many problems of rule files are listed: a broken file has hundreds. */
const LISTED = 20;

/** What a report says beside the error itself. */
export interface Circumstances {
  /** The add-in's version. */
  readonly version: string;
  /** Excel's own, with its platform. */
  readonly excel: string;
  /** What was being done. */
  readonly step: string;
}

/** Sentences for what was thrown. What nobody expects gets a report that can be copied. */
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

/** What is wrong with sheets and columns, and the pane's own way out of it. */
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

/** Where in the code an error arose, without its message: that may hold the workbook's data. */
function placesInCode({ name, message, stack = "" }: Error): string {
  const head = message === "" ? name : `${name}: ${message}`;
  const places = stack.startsWith(head) ? stack.slice(head.length) : stack.replaceAll(message, "");
  return places.trim().split("\n").slice(0, 5).join("\n");
}
