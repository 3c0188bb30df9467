/** The types of the rule files, valid once their schemas hold; the loader reads the files as these. */
import type { Aliases, ColumnType, FactType, Names, SheetKey } from "../domain/program";
import type { NamedWindow, PointsSettings, RuleChange, TermKind } from "../domain/settings";
import type { PartnerConditionJson, PurchaseConditionJson } from "./conditions/condition-json";

/**
 * The texts of a rules folder by file name ("levels.json"); of one with versions, `versions.json` and the files of each
 * version by folder and name ("2026-07/levels.json"). Other files in it are ignored.
 */
export type RuleFiles = Readonly<Record<string, string>>;

export const RULE_FILE_NAMES = ["program.json", "levels.json", "benefits.json", "points.json"] as const;
export type RuleFileName = (typeof RULE_FILE_NAMES)[number];

/** The file of a rules folder that holds several versions, each in a folder of its own. */
export const VERSIONS_FILE_NAME = "versions.json";

/** One version in `versions.json`. */
export interface VersionJson {
  /** ISO day; absent in the first version. */
  readonly from?: string;
  readonly folder: string;
  readonly note?: string;
}

export type WindowJson = NamedWindow | { readonly trailingMonths: number };

export interface ColumnJson {
  readonly type: ColumnType;
  readonly headers: Aliases;
  readonly optional?: boolean;
  readonly exact?: boolean;
}

export interface SheetJson {
  readonly names: Aliases;
  readonly columns: Readonly<Record<string, ColumnJson>>;
}

export interface FactJson {
  readonly type: FactType;
  readonly name: Names;
  readonly membership?: "registered" | "active" | "daysSinceRegistration";
  readonly aggregate?: "sum" | "count" | "distinctCount" | "min" | "max";
  readonly column?: string;
  readonly window?: WindowJson;
  readonly where?: PurchaseConditionJson;
}

export interface ProgramJson {
  readonly id: string;
  readonly version: string;
  readonly name: Names;
  readonly currency: string;
  readonly term: TermKind;
  readonly explainOnSheet?: boolean;
  readonly sheets: Readonly<Record<SheetKey, SheetJson>>;
  readonly facts: Readonly<Record<string, FactJson>>;
}

export interface LevelJson {
  readonly id: string;
  readonly kind: "level" | "addOn";
  readonly name: Names;
  readonly purpose?: Names;
  readonly statusColumn?: string;
  readonly titles?: Readonly<Record<string, Names>>;
}

export interface RequirementJson {
  readonly name: Names;
  readonly conditions: PartnerConditionJson;
}

export interface TierJson {
  readonly name: string;
  readonly conditions: PartnerConditionJson;
  readonly event: { readonly type: "eligible"; readonly params: { readonly level: string } };
}

export interface LevelsJson {
  readonly entryLevel: string;
  readonly levels: readonly LevelJson[];
  readonly requirements: Readonly<Record<string, RequirementJson>>;
  readonly tiers: readonly TierJson[];
}

export interface BenefitJson {
  readonly id: string;
  readonly name: Names;
  readonly levels: readonly string[];
}

export interface BenefitsJson {
  readonly benefits: readonly BenefitJson[];
}

export interface BandJson {
  readonly from?: number;
  readonly upTo?: number;
  readonly inclusive?: boolean;
  readonly rate: number;
}

export interface PointsRuleJson {
  readonly name: string;
  readonly conditions: PartnerConditionJson;
  readonly event: {
    readonly type: "earn";
    readonly params: {
      readonly name: Names;
      readonly purchases?: PurchaseConditionJson;
      readonly bands: readonly BandJson[];
    };
  };
}

/** The settings R1–R8 and R10: those of the program, except three that are written in another form. */
export interface PointsSettingsJson extends Omit<
  PointsSettings,
  "qualifierWindow" | "maxRateAgeDays" | "onRuleChange"
> {
  readonly qualifierWindow: WindowJson;
  readonly currencyRates: { readonly maxAgeDays: number };
  /** `fromItsDay` where absent. */
  readonly onRuleChange?: RuleChange;
}

export interface PointsJson extends PointsSettingsJson {
  readonly benefit?: string;
  readonly valueOfPoint?: number;
  readonly rules: readonly PointsRuleJson[];
}

/** All four files. */
export interface RuleSource {
  readonly program: ProgramJson;
  readonly levels: LevelsJson;
  readonly benefits: BenefitsJson;
  readonly points: PointsJson;
}
