/** The units of this program, kept in types: a sum of money cannot be passed where points are due. */

declare const unit: unique symbol;

/** Money in whole tiyn (1/100 of the program's currency): an integer, |n| ≤ 2^53 − 1. */
export type Tiyn = number & { readonly [unit]: "tiyn" };

/**
 * Points in their smallest unit: an integer that counts 10^-precision points (reading R6), so with the shipped
 * precision 0 it counts whole points.
 */
export type PointUnits = number & { readonly [unit]: "pointUnits" };

/** A calendar day without time zone: days since 1970-01-01 (negative before). */
export type Day = number & { readonly [unit]: "day" };

/** The source of a purchase within a book: its position in the list of sources, from 0. */
export type SourceIndex = number & { readonly [unit]: "source" };

/** A rate in millionths (ppm): 2 % is 20 000. An integer, 0 … 1 000 000. */
export type RatePpm = number & { readonly [unit]: "ratePpm" };
