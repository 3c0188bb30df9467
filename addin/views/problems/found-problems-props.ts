import type { DuplicateChoice } from "../../../src/sheets/mapping";
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Findings } from "../../worker/protocol";
import type { ProblemQuestions } from "./problem-questions";

/** An evaluation's problems, and the answers to what people do with them. */
export interface FoundProblemsProps {
  readonly findings: Pick<Findings, "overview" | "rules" | "language">;
  readonly ask: ProblemQuestions;
  readonly isBusy: boolean;
  readonly onGoTo: (sheet: string, cell: string) => void;
  /** Shows a partner, by its position in the evaluation. */
  readonly onPartner: (position: number) => void;
  /** How purchases that stand more than once count, and a function to choose it; undefined where the mapping is not known. */
  readonly duplicates?: {
    readonly now: DuplicateChoice;
    readonly onChoose: (choice: DuplicateChoice) => void;
  };
  readonly onCarryOut: (what: "fixes" | "problem-sheet", plan: WritePlan) => void;
}
