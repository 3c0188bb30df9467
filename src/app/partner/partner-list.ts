/** Use case: partners in a list: by level, by decision, those whose membership ends soon, those with provisional points. */
import type { Decision } from "../../domain/application";
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { pointsOf } from "../../domain/points";
import type { LevelId, RequirementId } from "../../domain/program";
import type { Day } from "../../domain/units";
import { pointsOfYear } from "../../domain/year-points";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { lastDaySoon } from "./ending-soon";
import { partnerIndex } from "./find-partners";
import { evaluatedAt, hitOf, type PartnerHit } from "./hits";

/** Which partners. A level of `undefined`: those without one, or with an unreadable one. */
export type PartnerWish =
  | { readonly kind: "all" | "ending" | "provisional" }
  | { readonly kind: "level"; readonly level: LevelId | undefined }
  | { readonly kind: "decision"; readonly decision: Exclude<Decision, "none"> };

/** `usual`: by the last day where memberships end, else as on the sheet. */
export const PARTNER_ORDERS = ["usual", "name", "points"] as const;
export type PartnerOrder = (typeof PARTNER_ORDERS)[number];

/** What is wanted of a list. `search`: part of a name or an id. */
export interface PartnerListing {
  readonly wish: PartnerWish;
  readonly order: PartnerOrder;
  readonly search: string;
}

/** A partner as a list shows it. */
export interface PartnerLine extends PartnerHit {
  readonly level: LevelId | undefined;
  /** Settled points of the as-of day's year; undefined where its term has no day in it. */
  readonly points: number | undefined;
  readonly isProvisional: boolean;
  readonly decision: Decision;
  /** What an application lacks, unmet first. */
  readonly lacks: readonly RequirementId[];
  /** ISO day: the term's last, where it ends soon. */
  readonly last: string | undefined;
  readonly renewal: PartnerEvaluation["renewal"]["status"];
}

/** A page of the partners that are wanted. */
export function listPartners(
  evaluation: Evaluation,
  { wish, order, search }: PartnerListing,
  from: number,
  count: number,
): Page<PartnerLine> {
  const found = search.trim() === "" ? evaluation.partners.keys() : partnerIndex(evaluation).find(search);
  const wanted = [...found].filter((position) => isWanted(evaluation, position, wish));
  wanted.sort(comparison(evaluation, wish, order));
  const { total, items } = pageOf(wanted, from, count);
  return { total, from, items: items.map((position) => lineOf(evaluation, position)) };
}

function isWanted(evaluation: Evaluation, position: number, wish: PartnerWish): boolean {
  const evaluated = evaluatedAt(evaluation, position);
  switch (wish.kind) {
    case "all":
      return true;
    case "ending":
      return lastDaySoon(evaluated, evaluation.asOf) !== undefined;
    case "provisional":
      return evaluated.points.provisional;
    case "level":
      return evaluated.held.level === wish.level;
    case "decision":
      return evaluated.application.decision === wish.decision;
  }
}

function comparison(
  evaluation: Evaluation,
  wish: PartnerWish,
  order: PartnerOrder,
): (a: number, b: number) => number {
  const { asOf } = evaluation;
  const of = (position: number): PartnerEvaluation => evaluatedAt(evaluation, position);
  const last = (position: number): Day => lastDaySoon(of(position), asOf) ?? (Infinity as Day);
  const points = (position: number): number => pointsOfYear(of(position).points, asOf) ?? -Infinity;
  switch (order) {
    case "name":
      return (a, b) => of(a).partner.name.localeCompare(of(b).partner.name, "ru") || a - b;
    case "points":
      return (a, b) => points(b) - points(a) || a - b;
    case "usual":
      return wish.kind === "ending" ? (a, b) => last(a) - last(b) || a - b : (a, b) => a - b;
  }
}

function lineOf(evaluation: Evaluation, position: number): PartnerLine {
  const evaluated = evaluatedAt(evaluation, position);
  const { held, points, application, renewal } = evaluated;
  const units = pointsOfYear(points, evaluation.asOf);
  const last = lastDaySoon(evaluated, evaluation.asOf);
  return {
    ...hitOf(evaluated, position),
    level: held.level,
    points: units === undefined ? undefined : pointsOf(units, points.precision),
    isProvisional: points.provisional,
    decision: application.decision,
    lacks: [...application.missing, ...application.unknown],
    last: last === undefined ? undefined : isoOf(last),
    renewal: renewal.status,
  };
}
