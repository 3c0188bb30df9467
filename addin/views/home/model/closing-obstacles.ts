/** What stands in the way of a closing, and what people accept of it, with their reasons. */
import type { ClosingObstacleShown } from "../../../worker/protocol";

/** Reasons by the name of an obstacle. */
export type Acceptances = ReadonlyMap<string, string>;

export type PartnerObstacle = Extract<ClosingObstacleShown, { readonly id: string }>;
export type RowsObstacle = Extract<ClosingObstacleShown, { readonly kind: "incomplete" }>;

export interface Obstacles {
  /** They end only when they are put right. */
  readonly firm: readonly ClosingObstacleShown[];
  readonly partners: readonly PartnerObstacle[];
  /** Rows that are in no total. */
  readonly rows: readonly RowsObstacle[];
}

/** Provisional partners, and rows that are in no total, can be accepted; everything else cannot. */
export function obstaclesOf(found: readonly ClosingObstacleShown[]): Obstacles {
  const partners = found.filter((one): one is PartnerObstacle => one.kind === "provisional");
  const rows = found.filter((one): one is RowsObstacle => one.kind === "incomplete");
  return {
    partners,
    rows,
    firm: found.filter(({ kind }) => kind !== "provisional" && kind !== "incomplete"),
  };
}

/** The reasons, as a closing takes them. */
export function acceptedBy(
  obstacles: Obstacles,
  acceptances: Acceptances,
): readonly (readonly [string, string])[] {
  return namesOf(obstacles).flatMap((name) => {
    const why = acceptances.get(name)?.trim() ?? "";
    return why === "" ? [] : [[name, why] as const];
  });
}

export function isAllAccepted(obstacles: Obstacles, acceptances: Acceptances): boolean {
  return (
    obstacles.firm.length === 0 && acceptedBy(obstacles, acceptances).length === namesOf(obstacles).length
  );
}

function namesOf({ partners, rows }: Obstacles): readonly string[] {
  return [...partners.map(({ id }) => id), ...rows.map(({ name }) => name)];
}
