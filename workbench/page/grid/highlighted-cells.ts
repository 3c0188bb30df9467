import type { Area } from "../../host/book/book";
import { contains } from "./areas";

/** Time that cells stay highlighted after a change. */
const LIT_MILLISECONDS = 1600;
const MOST_AREAS = 200;

/** The cells that have changed within the last moment. */
export class HighlightedCells {
  #areas: { readonly area: Area; readonly until: number }[] = [];

  add(area: Area): void {
    const now = performance.now();
    this.#areas = this.#areas.filter(({ until }) => until > now).slice(-MOST_AREAS);
    this.#areas.push({ area, until: now + LIT_MILLISECONDS });
  }

  has(row: number, column: number): boolean {
    if (this.#areas.length === 0) return false;
    const now = performance.now();
    return this.#areas.some(({ area, until }) => until > now && contains(area, { row, column }));
  }
}
