/** Messages about files, shared by the pane and the command. */
import type { EN_FILES } from "../en/files";

export const RU_FILES = {
  "file.not-utf8":
    "Файл «{file}» — не текст в кодировке {encoding} (строка {line}); откройте его в текстовом редакторе и сохраните в кодировке {encoding}.",
} as const satisfies Readonly<Record<keyof typeof EN_FILES, string>>;
