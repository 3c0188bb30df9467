/**
 * The number-format library. By path, since its `exports` name a CommonJS file that it does not ship, which is what the
 * tests would load.
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
