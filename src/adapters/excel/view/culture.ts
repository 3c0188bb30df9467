import type { Culture } from "../../common/formats/culture";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/** How Excel shows numbers and dates to this user. */
export function readCulture(office: OfficeExcel): Promise<Culture> {
  return inExcel(office, async (context) => {
    const culture = context.workbook.application.cultureInfo;
    const { numberFormat, datetimeFormat } = culture;
    culture.load("name");
    numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    datetimeFormat.load("shortDatePattern,dateSeparator");
    await context.sync();
    return {
      name: culture.name,
      decimalSeparator: numberFormat.numberDecimalSeparator,
      groupSeparator: numberFormat.numberGroupSeparator,
      shortDatePattern: datetimeFormat.shortDatePattern,
      dateSeparator: datetimeFormat.dateSeparator,
    };
  });
}
