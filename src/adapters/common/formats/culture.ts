/** How a workbook's language and region write numbers and dates: what is shown beside it looks the same. */
export interface Culture {
  /** "ru-RU", "kk-KZ", "en-US". */
  readonly name: string;
  readonly decimalSeparator: string;
  /** Often a no-break space; "" where thousands stand together. */
  readonly groupSeparator: string;
  /** In the letters d, m and y of either case: "dd.MM.yyyy", "m/d/yyyy". */
  readonly shortDatePattern: string;
  readonly dateSeparator: string;
}
