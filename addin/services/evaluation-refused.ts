import type { Refusal } from "../worker/protocol";

/**
 * The workbook, its rules or its mapping cannot be evaluated. In a file of its own: the sentences about failures are among
 * the pane's first scripts, and what runs the worker is not.
 */
export class EvaluationRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.kind}`);
    this.name = "EvaluationRefused";
  }
}
