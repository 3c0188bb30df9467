/** Messages about files, shared by the pane and the command. */
export const EN_FILES = {
  "file.not-utf8":
    'The file "{file}" is not text in {encoding} (line {line}); open it in a text editor and save it with the encoding {encoding}.',
} as const satisfies Readonly<Record<`file.${string}`, string>>;
