export { newXlsxBook } from "./new-xlsx-book";
export { openXlsxBook, type BookLanguage } from "./open-xlsx-book";
export type { OpenedBook } from "./opened-book";
export type { NotSaved } from "./save/not-saved";
export { saveXlsxBook, type SavedBook } from "./save-xlsx-book";
