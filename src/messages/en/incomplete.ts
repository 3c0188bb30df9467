/** Causes of incomplete totals: one line for each. */
import type { IncompleteCode } from "../../domain/incomplete";

export const EN_INCOMPLETE = {
  "incomplete.rows-below-table":
    'Sheet "{sheet}"{hasCell, select, yes {, from {cell} on} other {}}: rows below the data are not counted; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}.',
  "incomplete.unread-table":
    'Sheet "{sheet}"{hasCell, select, yes {, from {cell} on} other {}}: another table with rows like these is not read; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}.',
  "incomplete.unread-sheet":
    'The sheet "{sheet}" has the same headers and is not read; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}.',
  "incomplete.rows-of-nobody":
    'Sheet "{sheet}"{hasCell, select, yes {, from {cell} on} other {}}: rows that belong to no partner listed are not counted; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}.',
  "incomplete.points-of-nobody":
    'Sheet "{sheet}"{hasCell, select, yes {, from {cell} on} other {}}: manual points without a partner of the list do not count; rows: {count, number}.',
} as const satisfies Readonly<Record<`incomplete.${IncompleteCode}`, string>>;
