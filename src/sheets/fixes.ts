/**
 * Cells that are read for sure and would serve their owner better in another form. There is one safe fix for each: it
 * says the same, so no result changes by it.
 */

/** `text-date`: a date typed as text. `text-amount`: an amount typed as text. `untrimmed-id`: blanks around an id. */
export type FixKind = "text-date" | "text-amount" | "untrimmed-id";
