/** Collects data problems while a step runs; a workbook in which everything is wrong must not fill the memory. */
import type { DataProblem, DataProblemCode, Severity } from "../domain/problem";
import { KEPT_PROBLEMS, type Problems } from "../domain/problems";

/** Belongs to one step: it is made when the step begins, and its `problems` are what the step returns. */
export class ProblemLog {
  readonly #kept: DataProblem[] = [];
  #errors = 0;
  #warnings = 0;

  constructor(private readonly limit: number = KEPT_PROBLEMS) {}

  add(
    code: DataProblemCode,
    severity: Severity,
    sheet: string,
    cell: string,
    details: Readonly<Record<string, string>> = {},
  ): void {
    if (severity === "error") this.#errors++;
    else this.#warnings++;
    if (this.#kept.length < this.limit) this.#kept.push({ code, severity, at: { sheet, cell }, details });
  }

  /** What was found so far; problems added later do not change it. */
  problems(): Problems {
    return { kept: [...this.#kept], counts: { errors: this.#errors, warnings: this.#warnings } };
  }
}
