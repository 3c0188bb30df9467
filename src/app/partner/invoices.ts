/** Use case: the purchases behind a period's points, page by page: a partner may have very many. */
import { isoOf } from "../../domain/calendar";
import { explainPeriod } from "../../domain/explanation";
import type { SourceIndex, Tiyn } from "../../domain/units";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { evaluatedAt, sourcesAt } from "./hits";

/** A purchase behind a period's points. */
export interface Invoice {
  /** The position of its source in the book, and its row number there. */
  readonly source: SourceIndex;
  readonly row: number;
  /** ISO day. */
  readonly day: string;
  readonly amount: Tiyn;
  /**
   * The sum that picks the rate so far, this purchase included, in the order of days (and of sources and rows within a
   * day): the term's sum, or that of the window used instead (R2).
   */
  readonly sumSoFar: Tiyn;
}

/** The purchases that one points rule counted in one period of a partner; throws where there is no such period or rule. */
export function invoicesOf(
  evaluation: Evaluation,
  position: number,
  periodLabel: string,
  rule: string,
  from: number,
  count: number,
): Page<Invoice> {
  const { periods } = evaluatedAt(evaluation, position).points;
  const period = periods.find((candidate) => candidate.period.label === periodLabel);
  if (period === undefined) throw new Error(`there is no period ${periodLabel}`);
  const nodes = explainPeriod(sourcesAt(evaluation, position), period);
  const node = nodes.find((candidate) => candidate.accrual.rule === rule);
  if (node === undefined) throw new Error(`there is no points rule ${rule}`);
  const { total, items } = pageOf(node.purchases, from, count);
  return { total, from, items: items.map((purchase) => ({ ...purchase, day: isoOf(purchase.day) })) };
}
