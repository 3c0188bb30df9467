import type { Culture } from "../../common/formats/culture";
import { datePattern } from "../../common/formats/date-pattern";
import { inExcel } from "../errors";
import type { OfficeExcel } from "../office";

/**
 * The way Excel shows numbers and dates to this user. Its date pattern may be in the letters of the user's language.
 */
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
      shortDatePattern: datePattern(datetimeFormat.shortDatePattern, culture.name),
      dateSeparator: datetimeFormat.dateSeparator,
    };
  });
}
