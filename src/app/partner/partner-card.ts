/** Use case: everything about one partner, for a person who is asked "why?". */
import { levelShortfall } from "../../domain/application";
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { explainRequirement } from "../../domain/explanation";
import { titleOf, type HeldLevel } from "../../domain/held-level";
import type { RegisteredOn, Term } from "../../domain/membership";
import type { PointsSources } from "../../domain/partner-points";
import type { DataProblem } from "../../domain/problem";
import type { ColumnKey, Names, Program, RequirementId } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import { closedMarks } from "../closing/closed-marks";
import { placesIn } from "../closing/places";
import type { Evaluation } from "../evaluate";
import type { LevelCard, MembershipCard, PartnerCard, RequirementCard } from "./card";
import { evaluatedAt, hitOf, sourcesAt } from "./hits";
import { pointsCard } from "./points-card";
import { unreadableRequirements } from "./unreadable";

/** Everything about the partner at a position; its points are explained on the same facts that judged it. */
export function partnerCard(evaluation: Evaluation, position: number): PartnerCard {
  const evaluated = evaluatedAt(evaluation, position);
  const { program, book } = evaluation;
  const { partner, membership, held } = evaluated;
  const sources = sourcesAt(evaluation, position);
  const levels = levelCards(program, evaluated, sources);
  const row = { cells: cellsOf(evaluation, partner.row), problems: problemsInRow(evaluation, partner.row) };
  return {
    ...hitOf(evaluated, position),
    sheet: evaluation.book.layout.partners.sheet,
    heldLevel: held.level,
    isLevelUnreadable: held.unreadable,
    addOns: held.addOns,
    title: titlesOf(program, held),
    heldLevelStillMet: evaluated.heldLevelStillMet,
    membership: {
      status: membership.status,
      registeredOn: dayOfRegistration(partner.registeredOn),
      ...termDays(membership.term),
      renewal: evaluated.renewal,
    },
    levels,
    application: evaluated.application,
    unreadable: unreadableRequirements(program, levels, row),
    benefits: evaluated.benefits,
    points: pointsCard(
      evaluated,
      sources,
      placesIn(book),
      closedMarks(book, partner.id, evaluated.points.term),
    ),
    ...row,
  };
}

function titlesOf(program: Program, held: HeldLevel): Names {
  return {
    ru: titleOf(program, held, "ru"),
    en: titleOf(program, held, "en"),
    kk: titleOf(program, held, "kk"),
  };
}

function dayOfRegistration(registeredOn: RegisteredOn): string | undefined {
  return typeof registeredOn === "number" ? isoOf(registeredOn) : undefined;
}

function termDays(term: Term | undefined): Pick<MembershipCard, "first" | "last"> {
  return { first: term && isoOf(term.first), last: term && isoOf(term.last) };
}

function levelCards(
  program: Program,
  { levels, held }: PartnerEvaluation,
  sources: PointsSources,
): readonly LevelCard[] {
  const requirements = new Map(
    [...program.requirements.keys()].map((id) => [id, requirementCard(sources, id)]),
  );
  return program.levels.map(({ id, requirements: named }, position) => ({
    level: id,
    outcome: levels[position]?.outcome ?? "unknown",
    isHeld: held.level === id || held.addOns.includes(id),
    requirements: named.flatMap((requirement) => requirements.get(requirement) ?? []),
    shortfall: levelShortfall(program, id, sources.facts),
  }));
}

function requirementCard(sources: PointsSources, id: RequirementId): RequirementCard {
  const node = explainRequirement(sources, id);
  return { id, outcome: node.outcome, node };
}

function cellsOf(evaluation: Evaluation, row: number): Readonly<Record<ColumnKey, string>> {
  const { columns } = evaluation.book.layout.partners;
  return Object.fromEntries([...columns].map(([key, column]) => [key, cellName(column, row)]));
}

function problemsInRow({ book, problems }: Evaluation, row: number): readonly DataProblem[] {
  const { sheet } = book.layout.partners;
  const inRow = new RegExp(`^[A-Z]+${String(row)}$`);
  return problems.kept.filter(({ at }) => at.sheet === sheet && inRow.test(at.cell));
}
