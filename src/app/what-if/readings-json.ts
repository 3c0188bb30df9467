/** The readings side by side as JSON (docs/readings.schema.json). */
import { isoOf } from "../../domain/calendar";
import { currencyUnits } from "../../domain/money";
import { problemList } from "../../domain/problems";
import type { Language } from "../../domain/program";
import type { Evaluation } from "../evaluate";
import { incompleteJson, problemJson } from "../result-json";
import type { EffectSummary, PointsPair } from "./effect-summary";
import type { ReadingColumn } from "./reading-columns";

/** The whole document in pieces. Sentences are in `language`. */
export function* readingsJson(
  { asOf, program, book, problems }: Evaluation,
  columns: readonly ReadingColumn[],
  language: Language,
): Generator<string> {
  const { id, version, sha256, currency } = program;
  const document = {
    asOf: isoOf(asOf),
    inForce: { id, version, sha256 },
    currency,
    readings: columns.map(({ variant, effect }) => ({
      reading: variant,
      effect: effect === undefined ? null : effectJson(effect),
    })),
    incomplete: book.incomplete.map((cause) => incompleteJson(cause, language)),
    problems: problemList(problems).map((problem) => problemJson(program, problem, language)),
  };
  yield `${JSON.stringify(document, null, 1)}\n`;
}

function effectJson({ points, money, periods, won, lost, same, provisional }: EffectSummary) {
  return {
    points: pointsJson(points),
    money: money === undefined ? null : moneyJson(money),
    periods: periods.map(({ period, status, ...pair }) => ({ period, status, ...pointsJson(pair) })),
    partners: { won, lost, same, provisional },
  };
}

function pointsJson({ before, after }: PointsPair) {
  return { before, after };
}

function moneyJson({ before, after }: NonNullable<EffectSummary["money"]>) {
  return { before: currencyUnits(before), after: currencyUnits(after) };
}
