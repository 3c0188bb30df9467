/** What a book holds and a save could not put into the file. */
export interface NotSaved {
  readonly kind:
    | "charts"
    | "conditional-formats"
    /** The add-in's document settings. */
    | "settings"
    /** Criteria of a filter that the file cannot tell, such as a colour's. */
    | "filter-criteria"
    /** Another shape or name of a table over a query or an XML map. */
    | "table-definition"
    /** Charts or pivot tables that name a sheet by the name that it had. */
    | "references-to-renamed-sheet"
    | "date-system";
  /** The sheet's name; undefined for the workbook's own. */
  readonly sheet: string | undefined;
  readonly count: number;
}

/** Gathers what a save leaves out. */
export class NotSavedList {
  readonly items: NotSaved[] = [];

  add(kind: NotSaved["kind"], sheet: string | undefined, count = 1): void {
    if (count > 0) this.items.push({ kind, sheet, count });
  }
}
