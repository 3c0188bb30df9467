/** Applications for another level (C8) and renewal for the next term (C7). */
import type { FactLookup } from "./conditions";
import { hasBegun, nextTermAgreed, type Membership } from "./membership";
import type { Partner } from "./partner";
import type { LevelId, Program, RequirementId } from "./program";
import { shortfallOf, type Shortfall } from "./tiers";

/** Things an application may lack beside requirements. Both ids are reserved: no requirement may have them. */
export const ACTIVE_MEMBERSHIP = "active-membership";
export const REQUESTED_LEVEL = "requested-level";

type Verdict = "approved" | "incomplete" | "declined";
export type Decision = Verdict | "none";

export interface Application {
  readonly decision: Decision;
  /** The levels asked for: one, or a base level and the add-ons of a title. Empty where blank or unreadable. */
  readonly requested: readonly LevelId[];
  /** Requirements unmet, `active-membership` first where that is the reason. */
  readonly missing: readonly RequirementId[];
  /**
   * Requirements that are unknown; `active-membership` where membership is unknown, `requested-level` where that cell
   * cannot be read.
   */
  readonly unknown: readonly RequirementId[];
}

/** The value that most partners have: made once for all of them. */
const NO_APPLICATION: Application = { decision: "none", requested: [], missing: [], unknown: [] };

/**
 * Decides an application (C8): approved if membership is active and every level asked for is eligible; incomplete if
 * nothing is unmet but something is unknown, membership among it; else declined.
 */
export function decideApplication(
  program: Program,
  partner: Partner,
  membership: Membership,
  facts: FactLookup,
): Application {
  const cell = partner.requestedLevel;
  if (cell.kind === "blank") return NO_APPLICATION;
  const requested = cell.kind === "levels" ? cell.levels : [];
  const shortfall = mergedShortfall(requested.map((id) => levelShortfall(program, id, facts)));
  const open = membership.status === "unknown" ? [ACTIVE_MEMBERSHIP] : [];
  const inactive = membership.status === "active" || open.length > 0 ? [] : [ACTIVE_MEMBERSHIP];
  const unreadable = cell.kind === "unreadable" ? [REQUESTED_LEVEL] : [];
  const missing = [...inactive, ...shortfall.missing];
  const unknown = [...open, ...unreadable, ...shortfall.unknown];
  return { decision: decisionOf(missing, unknown), requested, missing, unknown };
}

function decisionOf(missing: readonly string[], unknown: readonly string[]): Verdict {
  if (missing.length > 0) return "declined";
  return unknown.length > 0 ? "incomplete" : "approved";
}

/** The shortfall of a level's tier rule on these facts. */
export function levelShortfall(program: Program, id: LevelId, facts: FactLookup): Shortfall {
  const level = program.levels.find((candidate) => candidate.id === id);
  if (level === undefined) throw new Error(`level ${id} is not in the program`);
  return shortfallOf(level.tier, facts);
}

function mergedShortfall(parts: readonly Shortfall[]): Shortfall {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  return {
    missing: [...new Set(parts.flatMap((part) => part.missing))],
    unknown: [...new Set(parts.flatMap((part) => part.unknown))],
  };
}

export type RenewalStatus = "possible" | "not-possible" | "unknown" | "agreed";

export interface Renewal {
  readonly status: RenewalStatus;
  readonly missing: readonly RequirementId[];
  readonly unknown: readonly RequirementId[];
}

const RENEWALS = { approved: "possible", incomplete: "unknown", declined: "not-possible" } as const;

const AGREED: Renewal = { status: "agreed", missing: [], unknown: [] };

/**
 * Renewal for the next term (C7): agreed where "Renewed through" covers it, else by the held level's requirements.
 * Where that cell cannot be read the renewal may be agreed, so the status is never "not-possible".
 */
export function renewalOf(
  program: Program,
  partner: Partner,
  membership: Membership,
  held: LevelId | undefined,
  facts: FactLookup,
): Renewal {
  if (membership.term !== undefined && nextTermAgreed(membership.term, partner.renewedThrough)) {
    return AGREED;
  }
  if (held === undefined) return renewalWithoutLevel(membership);
  const { missing, unknown } = levelShortfall(program, held, facts);
  const status = RENEWALS[decisionOf(missing, unknown)];
  const mayBeAgreed = membership.term !== undefined && partner.renewedThrough === "unreadable";
  return { status: mayBeAgreed && status === "not-possible" ? "unknown" : status, missing, unknown };
}

/** No level is held before registration: nothing to renew. An unreadable cell leaves it open. */
function renewalWithoutLevel(membership: Membership): Renewal {
  const isOpen = hasBegun(membership) || membership.status === "unknown";
  return { status: isOpen ? "unknown" : "not-possible", missing: [], unknown: [] };
}
