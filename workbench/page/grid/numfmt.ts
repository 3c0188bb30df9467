/**
 * The number-format library. By path, since its `exports` name a CommonJS file that it does not ship, which is what the
 * tests would load.
 */
export { format, formatColor, isDateFormat, isTextFormat } from "../../../node_modules/numfmt/dist/index.js";
