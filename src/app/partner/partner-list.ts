/**
 * Use case: partners in a list: by level, by decision, those whose membership ends soon, those with provisional points,
 * those that have gained or lost since the last run.
 */
import type { Decision } from "../../domain/application";
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { pointsOf } from "../../domain/points";
import type { LevelId, RequirementId } from "../../domain/program";
import type { Day } from "../../domain/units";
import { pointsOfYear } from "../../domain/year-points";
import { isManagedBy } from "../../sheets/partner-details";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { lastDaySoon } from "./ending-soon";
import { partnerIndex } from "./find-partners";
import { evaluatedAt, hitOf, type PartnerHit } from "./hits";
import { hasGained, hasLost, pointsGained, type ChangesSince, type SinceLastRun } from "./since-last-run";

/** Which partners. A level of `undefined`: those without one, or with an unreadable one. */
export type PartnerWish =
  | { readonly kind: "all" | "ending" | "provisional" | "gained" | "lost" }
  | { readonly kind: "level"; readonly level: LevelId | undefined }
  | { readonly kind: "decision"; readonly decision: Exclude<Decision, "none"> };

/**
 * `usual`: by the last day where memberships end, by the points gained or lost where these are listed, else as on the
 * sheet.
 */
export const PARTNER_ORDERS = ["usual", "name", "points"] as const;
export type PartnerOrder = (typeof PARTNER_ORDERS)[number];

/** What is wanted of a list. `search`: part of a name or an id. `manager`: only those that this person looks after. */
export interface PartnerListing {
  readonly wish: PartnerWish;
  readonly order: PartnerOrder;
  readonly search: string;
  readonly manager?: string | undefined;
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
  /** What has changed since the last run; undefined where nothing has, or nothing was told. */
  readonly since: SinceLastRun | undefined;
}

/** What a list is made from. */
export interface ListSources {
  readonly evaluation: Evaluation;
  readonly since: ChangesSince;
}

/** A page of the partners that are wanted. */
export function listPartners(
  sources: ListSources,
  { wish, order, search, manager }: PartnerListing,
  from: number,
  count: number,
): Page<PartnerLine> {
  const { evaluation } = sources;
  const found = search.trim() === "" ? evaluation.partners.keys() : partnerIndex(evaluation).find(search);
  const { details } = evaluation.book;
  const wanted = [...found].filter(
    (position) =>
      isWanted(sources, position, wish) && (manager === undefined || isManagedBy(details, position, manager)),
  );
  wanted.sort(comparison(sources, wish, order));
  const { total, items } = pageOf(wanted, from, count);
  return { total, from, items: items.map((position) => lineOf(sources, position)) };
}

function isWanted({ evaluation, since }: ListSources, position: number, wish: PartnerWish): boolean {
  const change = since.get(position);
  const evaluated = evaluatedAt(evaluation, position);
  switch (wish.kind) {
    case "all":
      return true;
    case "ending":
      return lastDaySoon(evaluated, evaluation.asOf) !== undefined;
    case "provisional":
      return evaluated.points.provisional;
    case "gained":
      return change !== undefined && hasGained(change);
    case "lost":
      return change !== undefined && hasLost(change);
    case "level":
      return evaluated.held.level === wish.level;
    case "decision":
      return evaluated.application.decision === wish.decision;
  }
}

function comparison(
  { evaluation, since }: ListSources,
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
      return usualComparison(wish, last, (position) => pointsGained(since.get(position) ?? NO_CHANGE));
  }
}

const NO_CHANGE: SinceLastRun = { before: null, now: null, gained: [], lost: [] };

function usualComparison(
  { kind }: PartnerWish,
  last: (position: number) => Day,
  gained: (position: number) => number,
): (a: number, b: number) => number {
  switch (kind) {
    case "ending":
      return (a, b) => last(a) - last(b) || a - b;
    case "gained":
      return (a, b) => gained(b) - gained(a) || a - b;
    case "lost":
      return (a, b) => gained(a) - gained(b) || a - b;
    case "all":
    case "level":
    case "decision":
    case "provisional":
      return (a, b) => a - b;
  }
}

function lineOf({ evaluation, since }: ListSources, position: number): PartnerLine {
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
    since: since.get(position),
  };
}
