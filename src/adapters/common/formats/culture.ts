/** The way a workbook's language and region write numbers and dates, so that the pane can show them alike. */
export interface Culture {
  /** For example "ru-RU", "kk-KZ", "en-US". */
  readonly name: string;
  readonly decimalSeparator: string;
  /** Often a no-break space; "" if thousands are not separated. */
  readonly groupSeparator: string;
  /** The pattern in the letters d, m and y of either case: "dd.MM.yyyy", "m/d/yyyy". */
  readonly shortDatePattern: string;
  readonly dateSeparator: string;
}
