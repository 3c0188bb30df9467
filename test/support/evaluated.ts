/** Evaluated workbooks in memory. */
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { problemList } from "../../src/domain/problems";
import type { Program } from "../../src/domain/program";
import { programWith } from "./program";
import { day } from "./purchases";
import { bookOf, type BookInput } from "./workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();

/** Evaluates by the shipped program unless another is given; throws if the workbook is refused. */
export async function evaluated(
  input: BookInput,
  program: Program = PROGRAM,
  asOf = "2026-12-31",
): Promise<Evaluation> {
  const result = await evaluateWorkbook(bookOf(program, input), timelineOf(program), day(asOf));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The problems, each with its place: "not-a-date Purchases!A2". */
export function problemsOf({ problems }: Evaluation): readonly string[] {
  return problemList(problems).map(({ code, at }) => `${code} ${at.sheet}!${at.cell}`);
}
