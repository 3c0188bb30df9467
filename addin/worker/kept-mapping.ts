import type { Program } from "../../src/domain/program";
import type { Result } from "../../src/domain/result";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping, type MappingProblem } from "../../src/sheets/parse-mapping";

/** The mapping stored in a workbook, checked; empty if it stores none. */
export function keptMapping(kept: unknown, program: Program): Result<Mapping, MappingProblem> {
  if (kept === undefined || kept === null) return { ok: true, value: {}, problems: [] };
  return parseMapping(kept, program.sheets);
}
