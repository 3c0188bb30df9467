/**
 * The number-format library. Imported by path, because its `exports` name a CommonJS file that it does not ship and
 * that the tests would load.
 */
export {
  delocalize,
  format,
  formatColor,
  getFormatFromId,
  getLocale,
  isDateFormat,
  isTextFormat,
  isValidFormat,
  parseValue,
  tokenize,
} from "../../../../node_modules/numfmt/dist/index.js";
