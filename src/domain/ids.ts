/** Identifiers that the rule files use. */

export type LevelId = string;
export type RequirementId = string;
export type BenefitId = string;
export type FactId = string;
/** A column's key in the program file ("registeredOn"), not its header. */
export type ColumnKey = string;
