/** How a workbook's application writes numbers and days. Plain data. */
export interface Culture {
  /** "ru-RU" */
  readonly name: string;
  readonly decimalSeparator: string;
  /** Between thousands; often a no-break space. */
  readonly groupSeparator: string;
  /** "dd.MM.yyyy" */
  readonly shortDatePattern: string;
  /** What a slash in the pattern stands for. */
  readonly dateSeparator: string;
}
