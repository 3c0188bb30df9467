/** The day that everything is evaluated as of. */
export const AS_OF = "2026-12-31";
