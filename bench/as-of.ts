/** The as-of day of all evaluations. */
export const AS_OF = "2026-12-31";
