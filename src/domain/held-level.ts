/** The held level, its add-on statuses and the title they make together (C1). */
import { hasBegun, type Membership } from "./membership";
import type { Partner } from "./partner";
import type { Language, Level, LevelId, Program } from "./program";

/** Stands before an add-on that no title includes. */
export const BEFORE_ADD_ON = " + ";

export interface HeldLevel {
  /** `undefined`: none yet (not registered), or a Level cell that cannot be read. */
  readonly level: LevelId | undefined;
  /**
   * The level is unknown: the Level cell holds something that is no level, or is blank while the registration day is
   * unreadable.
   */
  readonly unreadable: boolean;
  /**
   * Add-on statuses held, in the order of the program. One that a title names and its own column denies is not held.
   */
  readonly addOns: readonly LevelId[];
}

/** Reads the held level: the Level cell; blank means the entry level for a registered partner. */
export function heldLevelOf(program: Program, partner: Partner, membership: Membership): HeldLevel {
  const titled = partner.level.kind === "level" ? partner.level.addOns : [];
  const addOns = program.levels.filter((level) => level.kind === "addOn");
  const held = addOns.filter((addOn) => statusOf(partner, addOn) ?? titled.includes(addOn.id));
  return {
    level: levelOf(program, partner, membership),
    unreadable:
      partner.level.kind === "unreadable" ||
      (partner.level.kind === "blank" && partner.registeredOn === "unreadable"),
    addOns: held.map((addOn) => addOn.id),
  };
}

function levelOf(program: Program, partner: Partner, membership: Membership): LevelId | undefined {
  if (partner.level.kind === "level") return partner.level.level;
  return partner.level.kind === "blank" && hasBegun(membership) ? program.entryLevel : undefined;
}

function statusOf(partner: Partner, addOn: Level): boolean | undefined {
  const value = addOn.statusColumn === undefined ? undefined : partner.columns.get(addOn.statusColumn);
  return typeof value === "boolean" ? value : undefined;
}

/**
 * The title shown for a held level (C1): its name, or an add-on's title for it ("Service Corporate Reseller"), followed
 * by every add-on that is in no title ("Corporate Reseller + Trainer"); "" for no level.
 */
export function titleOf(program: Program, held: HeldLevel, language: Language): string {
  const base = program.levels.find((level) => level.id === held.level);
  if (base === undefined) return "";
  const addOns = program.levels.filter((level) => held.addOns.includes(level.id));
  const titled = addOns.find((addOn) => addOn.titles.has(base.id));
  const title = titled?.titles.get(base.id) ?? base.name;
  const others = addOns.filter((addOn) => addOn !== titled);
  return [title[language], ...others.map((addOn) => addOn.name[language])].join(BEFORE_ADD_ON);
}
