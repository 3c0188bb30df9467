/**
 * A partner program as the rule files declare it (C1–C8, R1–R8): levels, requirements, benefits, points, and the
 * sources of facts. `src/ruleset` has already checked all this data.
 */
import type { Condition } from "./conditions";
import type { BenefitId, ColumnKey, FactId, LevelId, RequirementId } from "./ids";
import type { PointsSettings, TermKind, Window } from "./settings";
import type { RatePpm, Tiyn } from "./units";

export type { BenefitId, ColumnKey, FactId, LevelId, RequirementId } from "./ids";

export const LANGUAGES = ["ru", "en", "kk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name that people see, in each language. */
export type Names = Readonly<Record<Language, string>>;
/** Names that identify a sheet or column, in each language; a sheet or column that we add gets the first one. */
export type Aliases = Readonly<Record<Language, readonly string[]>>;

export type FactType = "date" | "year" | "money" | "count" | "yesNo" | "level" | "text";
/** Columns may also hold ids ("007" is not "7"), which rules do not compare. */
export type ColumnType = FactType | "id" | "rate";

export interface ColumnDeclaration {
  readonly key: ColumnKey;
  readonly type: ColumnType;
  readonly headers: Aliases;
  /** The workbook may lack the column (`NEEDED_COLUMNS`); then all its cells count as blank. */
  readonly optional: boolean;
  /** Rules compare its texts letter by letter; otherwise case, look-alike letters and blanks make no difference. */
  readonly exact: boolean;
}

export interface SheetDeclaration {
  readonly names: Aliases;
  readonly columns: ReadonlyMap<ColumnKey, ColumnDeclaration>;
}

/** Columns that the program itself reads, by key; a program file must declare them. All other columns are facts for its rules. */
export const PARTNER_ROLES = [
  "partnerId",
  "name",
  "level",
  "requestedLevel",
  "registeredOn",
  "renewedThrough",
] as const;
export const PURCHASE_ROLES = ["date", "partnerId", "document", "amount", "currency"] as const;
export const RATE_ROLES = ["currency", "date", "rate"] as const;

export interface SheetDeclarations {
  readonly partners: SheetDeclaration;
  readonly purchases: SheetDeclaration;
  /** R8: rates of other currencies. The workbook may lack this sheet. */
  readonly rates: SheetDeclaration;
}

export type SheetKey = keyof SheetDeclarations;
export const SHEET_KEYS: readonly SheetKey[] = ["partners", "purchases", "rates"];

/** The columns without which a sheet says nothing: every workbook must have them, and may lack all others. */
export const NEEDED_COLUMNS: Readonly<Record<SheetKey, readonly ColumnKey[]>> = {
  partners: ["partnerId", "registeredOn"],
  purchases: ["date", "partnerId", "amount"],
  rates: ["currency", "date", "rate"],
};

/** A fact that is not the value of a single cell. */
export type DerivedFact =
  | {
      readonly id: FactId;
      readonly kind: "membership";
      readonly type: FactType;
      readonly name: Names;
      /** `registered`: registered on or before the as-of day; unknown where that day cannot be read. `active`: the day lies in a term; unknown where membership is. `daysSinceRegistration`: count, 0 on the day itself. */
      readonly of: "registered" | "active" | "daysSinceRegistration";
    }
  | {
      readonly id: FactId;
      readonly kind: "aggregate";
      readonly type: FactType;
      readonly name: Names;
      readonly aggregate: "sum" | "count" | "distinctCount" | "min" | "max";
      /** A purchases column; absent for `count`. */
      readonly column: ColumnKey | undefined;
      readonly window: Window;
      /** The purchases that count, as a condition on purchases columns. */
      readonly where: Condition | undefined;
    };

export interface Requirement {
  readonly id: RequirementId;
  readonly name: Names;
  readonly condition: Condition;
}

/** `addOn`: a status beside the held level, shown with it (C1: Service Provider). */
export interface Level {
  readonly id: LevelId;
  readonly name: Names;
  readonly purpose: Names | undefined;
  readonly kind: "level" | "addOn";
  /** The level's tier rule: a condition over requirements only. */
  readonly tier: Condition;
  /** The requirements the tier rule names, in its order. */
  readonly requirements: readonly RequirementId[];
  /** Add-on only: the yes/no partners column that says whether it is held. */
  readonly statusColumn: ColumnKey | undefined;
  /** Add-on only: the title shown with each base level ("Service Corporate Reseller"). */
  readonly titles: ReadonlyMap<LevelId, Names>;
}

export interface Benefit {
  readonly id: BenefitId;
  readonly name: Names;
  /** Levels and add-ons that bring the benefit (C3). */
  readonly levels: ReadonlySet<LevelId>;
}

/** `upTo` undefined: the top band. `inclusive`: a sum of exactly `upTo` belongs to this band (R3). */
export interface RateBand {
  readonly upTo: Tiyn | undefined;
  readonly inclusive: boolean;
  readonly rate: RatePpm;
}

/**
 * The partners that earn, on which purchases, at what rates (C4). Every rule that applies earns, each on its own sum.
 */
export interface PointsRule {
  readonly id: string;
  readonly name: Names;
  /** The partners that earn; everyone where absent. */
  readonly who: Condition | undefined;
  /** The purchases that earn, as a condition on purchases columns; all where absent. */
  readonly purchases: Condition | undefined;
  /** Ascending, the last one without a top. */
  readonly bands: readonly RateBand[];
}

export interface PointsProgram extends PointsSettings {
  /** Only levels with this benefit earn; every level where absent. */
  readonly benefit: BenefitId | undefined;
  /** The money that one point is worth; without it effects of rule changes are told in points only. */
  readonly valueOfPoint: Tiyn | undefined;
  readonly rules: readonly PointsRule[];
}

export interface Program {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the rule files, hexadecimal. */
  readonly sha256: string;
  readonly name: Names;
  /** ISO 4217 code; a blank currency cell means this one. */
  readonly currency: string;
  /** C6 */
  readonly term: TermKind;
  /** Whether the partners sheet tells the reason for each partner's results. */
  readonly explainOnSheet: boolean;
  readonly sheets: SheetDeclarations;
  readonly derivedFacts: ReadonlyMap<FactId, DerivedFact>;
  readonly requirements: ReadonlyMap<RequirementId, Requirement>;
  /** In the order of the file. */
  readonly levels: readonly Level[];
  /** The meaning of a blank Level cell for a registered partner. */
  readonly entryLevel: LevelId;
  readonly benefits: readonly Benefit[];
  readonly points: PointsProgram;
}
