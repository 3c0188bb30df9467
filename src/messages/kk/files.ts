/** Messages about files, shared by the pane and the command. */
import type { EN_FILES } from "../en/files";

export const KK_FILES = {
  "file.not-utf8":
    "«{file}» файлы {encoding} кодтауындағы мәтін емес ({line}-жол); оны мәтін редакторында ашып, {encoding} кодтауында сақтаңыз.",
} as const satisfies Readonly<Record<keyof typeof EN_FILES, string>>;
