/** What a partner must be to make a worked case. */

/** Most purchases of a case: a larger one is no example that anybody follows, and the workbook keeps it. */
export const MOST_CASE_PURCHASES = 500;

/**
 * Why a partner makes no case: cells of it could not be read; it has too many purchases; or its figures rest on more
 * than its cells and purchases, such as closed periods.
 */
export type NoCase = "provisional" | "too-many" | "not-alone";
