/** A part of a book that a save could not put into the file. */
export interface NotSaved {
  readonly kind:
    | "charts"
    | "conditional-formats"
    /** The add-in's document settings. */
    | "settings"
    /** Criteria of a filter that the file cannot express, such as a colour's. */
    | "filter-criteria"
    /** A changed shape or name of a table over a query or an XML map. */
    | "table-definition"
    /** Charts or pivot tables that refer to a sheet by its old name. */
    | "references-to-renamed-sheet"
    | "date-system";
  /** The sheet's name; undefined for something of the workbook. */
  readonly sheet: string | undefined;
  readonly count: number;
}

/** Collects the parts that a save leaves out. */
export class NotSavedList {
  readonly items: NotSaved[] = [];

  add(kind: NotSaved["kind"], sheet: string | undefined, count = 1): void {
    if (count > 0) this.items.push({ kind, sheet, count });
  }
}
