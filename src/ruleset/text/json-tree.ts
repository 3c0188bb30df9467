/** Strict JSON (RFC 8259) on `jsonc-parser`, which by itself continues after a mistake. */
import { parseTree, visit, type Node } from "jsonc-parser";
import { pointerPart } from "./pointer";

/**
 * Maximum depth. Rule files are a few levels deep. The parser calls itself for each level, so a hostile file must be
 * stopped early.
 */
export const MAX_DEPTH = 64;

/** A value in a text: its kind, its place, and its parts; a property has two, key and value. */
export type JsonNode = Node;

/** The reason why a text is not valid JSON; `pointer` is that of the object or list around the place. */
export type TextFault =
  | { readonly kind: "syntax"; readonly pointer: string; readonly offset: number; readonly found: string }
  | { readonly kind: "too-deep"; readonly pointer: string; readonly offset: number };

const STRICT = { disallowComments: true, allowTrailingComma: false };
/** The longest valid beginning of a quoted text. */
const SOUND_TEXT = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;

/** The values of a text with their places; where it has a fault, the first fault instead. */
export function readTree(text: string): JsonNode | TextFault {
  const fault = firstFault(text);
  if (fault !== undefined) return fault;
  const root = parseTree(text, [], STRICT);
  if (root === undefined) throw new Error("a text without faults has no value");
  return root;
}

/** Describes the text at a place where it is not allowed. */
export function syntaxFault(text: string, pointer: string, offset: number): TextFault {
  const found = text.slice(offset, offset + 20).split(/[\r\n]/)[0] ?? "";
  return { kind: "syntax", pointer, offset, found };
}

/** Thrown to leave the parser at the first fault. */
class Stop extends Error {
  constructor(readonly fault: TextFault) {
    super(fault.kind);
  }
}

function firstFault(text: string): TextFault | undefined {
  const around: string[] = [];
  const enter = (
    offset: number,
    _length: number,
    _line: number,
    _column: number,
    path: PathSupplier,
  ): void => {
    const pointer = path().map(pointerPart).join("");
    if (around.length >= MAX_DEPTH) throw new Stop({ kind: "too-deep", pointer, offset });
    around.push(pointer);
  };
  const leave = (): void => {
    around.pop();
  };
  const onError = (_code: number, offset: number): void => {
    throw new Stop(syntaxFault(text, around.at(-1) ?? "", faultyLetter(text, offset)));
  };
  try {
    visit(
      text,
      { onObjectBegin: enter, onArrayBegin: enter, onObjectEnd: leave, onArrayEnd: leave, onError },
      STRICT,
    );
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

type PathSupplier = () => (string | number)[];

/** The parser reports the beginning of a quoted text; the wrong character in it is more helpful. */
function faultyLetter(text: string, offset: number): number {
  SOUND_TEXT.lastIndex = offset;
  const sound = SOUND_TEXT.exec(text)?.[0] ?? "";
  const end = offset + sound.length;
  // A complete text in a wrong place, and one cut off by its line, are reported from their beginning.
  return /["\r\n]/.test(text[end] ?? "") ? offset : end;
}
