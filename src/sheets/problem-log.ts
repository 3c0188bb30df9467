/** Collects data problems while a step runs; a workbook full of errors must not fill the memory. */
import type { DataProblem, DataProblemCode, Severity } from "../domain/problem";
import { KEPT_PROBLEMS, type Problems } from "../domain/problems";

/** Belongs to one step: it is created when the step begins, and its `problems` are the step's result. */
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

  /** The problems found so far; later ones do not change this list. */
  problems(): Problems {
    return { kept: [...this.#kept], counts: { errors: this.#errors, warnings: this.#warnings } };
  }
}
