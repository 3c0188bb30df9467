/** Finds the partner that a purchase names: by id, by its company's name, or by its BIN. Only sure joins are made. */
import type { Partner } from "../../domain/partner";
import { nearestName } from "../../domain/nearest";
import type { PartnerTable } from "../partners";
import { companyKey, roughName } from "./company-name";
import { companyNumber } from "./company-number";

export interface PartnerJoin {
  /** False where the cells hold names, in which blanks at the ends mean nothing. */
  readonly isById: boolean;
  /** The partner's position; undefined where no partner or more than one fits. */
  find(text: string): number | undefined;
  /** The name or id that an unknown one may stand for. */
  suggestion(text: string): string | undefined;
  /** The positions of the partners that an unknown name may mean: their sums may lack its purchases. */
  near(text: string): readonly number[];
}

/** The partners that a join tells apart, with the text that it compares. */
export interface JoinedPartner {
  readonly position: number;
  readonly partner: Partner;
  readonly text: string;
}

/** By id: letter by letter, as lists join. */
export function joinById(partners: PartnerTable): PartnerJoin {
  return {
    isById: true,
    find: (id) => partners.positions.get(id),
    suggestion: (id) => partners.lookalike(id),
    near: () => [],
  };
}

/** By name: the legal form is part of it, so «ТОО Алатау» is not «ИП Алатау», and «Алатау» alone may be either. */
export function joinByName(
  partners: readonly JoinedPartner[],
  known: Readonly<Record<string, string>> = {},
): PartnerJoin {
  const index = new KeyIndex(partners, ({ text }) => companyKey(text));
  const ids = new Map(partners.map(({ partner, position }) => [partner.id, position]));
  const confirmed = new Map(
    Object.entries(known).flatMap(([name, id]): [string, number][] => {
      const position = ids.get(id);
      return position === undefined ? [] : [[companyKey(name), position]];
    }),
  );
  const rough = new RoughNames(partners);
  return {
    isById: false,
    find: (text) => confirmed.get(companyKey(text)) ?? index.find(companyKey(text)),
    suggestion: (text) => rough.near(text)[0]?.text,
    near: (text) => [
      ...new Set([...index.all(companyKey(text)), ...rough.near(text).map(({ position }) => position)]),
    ],
  };
}

/** By BIN or IIN: only numbers whose check digit is right are compared. */
export function joinByNumber(partners: readonly JoinedPartner[]): PartnerJoin {
  const index = new KeyIndex(partners, ({ text }) => companyNumber(text));
  const nearTo = (text: string): readonly JoinedPartner[] =>
    partners.filter((partner) => isNearNumber(partner.text, text));
  return {
    isById: false,
    find: (text) => index.find(companyNumber(text)),
    suggestion: (text) => nearTo(text)[0]?.text,
    near: (text) => [
      ...new Set([...index.all(companyNumber(text)), ...nearTo(text).map(({ position }) => position)]),
    ],
  };
}

/** Digits that a slip of the hand changes: one, or two that were swapped. */
const MOST_SLIPS = 2;

function isNearNumber(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/[^0-9]/g, "").padStart(12, "0"));
  if (a === undefined || b?.length !== a.length) return false;
  return Array.from(a).filter((digit, at) => digit !== b[at]).length <= MOST_SLIPS;
}

class KeyIndex {
  readonly #positions = new Map<string, number[]>();

  constructor(partners: readonly JoinedPartner[], keyOf: (partner: JoinedPartner) => string | undefined) {
    for (const partner of partners) {
      const key = keyOf(partner);
      if (key === undefined) continue;
      const found = this.#positions.get(key);
      if (found === undefined) this.#positions.set(key, [partner.position]);
      else found.push(partner.position);
    }
  }

  find(key: string | undefined): number | undefined {
    const found = this.all(key);
    return found.length === 1 ? found[0] : undefined;
  }

  all(key: string | undefined): readonly number[] {
    return key === undefined ? [] : (this.#positions.get(key) ?? []);
  }
}

/** Unknown names that are compared with every partner; more are too many for questions anyway. */
const MOST_COMPARED = 1000;
/** Names of fewer letters may differ in one, longer ones in two. */
const LONG = 8;

/** Finds the names that a text may be a slip of, or another spelling: enough for a question, never for a join. */
export class RoughNames<T extends { readonly text: string }> {
  readonly #byName = new Map<string, T[]>();
  #compared = 0;

  constructor(partners: readonly T[]) {
    for (const partner of partners) {
      const name = roughName(partner.text);
      const found = this.#byName.get(name);
      if (found === undefined) this.#byName.set(name, [partner]);
      else found.push(partner);
    }
  }

  near(text: string): readonly T[] {
    const name = roughName(text);
    const same = this.#byName.get(name);
    if (same !== undefined) return same;
    if (name === "" || this.#compared++ > MOST_COMPARED) return [];
    return this.#byName.get(nearestName(name, this.#byName.keys(), name.length < LONG ? 1 : 2)) ?? [];
  }
}
