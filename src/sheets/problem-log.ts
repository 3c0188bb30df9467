/** Collects data problems; a workbook in which everything is wrong must not fill the memory. */
import type { DataProblem, DataProblemCode, Severity } from "../domain/problem";

/** Problems kept with their cells. Beyond it they are only counted. */
export const KEPT_PROBLEMS = 100_000;

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

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

  /** All problems found, kept or not. */
  get counts(): ProblemCounts {
    return { errors: this.#errors, warnings: this.#warnings };
  }

  /** The problems kept, and a last one that says how many more there are. */
  list(): readonly DataProblem[] {
    const more = this.#errors + this.#warnings - this.#kept.length;
    const last = this.#kept.at(-1);
    if (more === 0 || last === undefined) return this.#kept;
    const tail: DataProblem = {
      code: "too-many-problems",
      severity: "error",
      at: last.at,
      details: { more: String(more) },
    };
    return [...this.#kept, tail];
  }
}
