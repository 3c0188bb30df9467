/** A statement as blocks of plain texts, which each form (text, page, sheet) lays out in its own way. */

export interface StatementColumn {
  readonly title: string;
  /** Figures stand on the right. */
  readonly isFigure: boolean;
}

export type StatementBlock =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "line"; readonly text: string }
  /** A sum that people look for. */
  | { readonly kind: "total"; readonly text: string }
  /** A warning that must not be missed. */
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly StatementColumn[];
      readonly rows: readonly (readonly string[])[];
      /** The last row is a sum of the others. */
      readonly hasTotal: boolean;
    };

export interface Statement {
  readonly partnerId: string;
  readonly blocks: readonly StatementBlock[];
  /** Stands at the foot of each page. */
  readonly foot: string;
}
