export { newXlsxBook } from "./new-xlsx-book";
export { openXlsxBook } from "./open-xlsx-book";
export type { OpenedBook } from "./opened-book";
export type { NotSaved } from "./save/not-saved";
export { saveXlsxBook } from "./save-xlsx-book";
