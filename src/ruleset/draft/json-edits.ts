/** Edits that several forms make. */
import type { RuleFileName } from "../files";
import { pointerPart, type JsonValue } from "../text/json";
import type { FileEdit } from "./draft";

/** The types of rule files describe JSON; this says so to the compiler, and leaves out what is undefined. */
export function jsonOf(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

/**
 * Sets members of an object: a new one stands before the member `before`, or at the end; `undefined` removes one.
 */
export function membersEdit(
  file: RuleFileName,
  pointer: string,
  holder: object,
  members: Readonly<Record<string, JsonValue | undefined>>,
  before?: string,
): readonly FileEdit[] {
  const place = before !== undefined && Object.hasOwn(holder, before) ? { before } : {};
  return Object.entries(members).flatMap(([key, value]): readonly FileEdit[] => {
    const at = pointer + pointerPart(key);
    const isThere = Object.hasOwn(holder, key);
    if (value === undefined) return isThere ? [{ file, kind: "remove", pointer: at }] : [];
    return isThere
      ? [{ file, kind: "change", pointer: at, value }]
      : [{ file, kind: "insert", pointer: at, value, ...place }];
  });
}

/** Another value in the place of one. */
export function changeValue(file: RuleFileName, pointer: string, value: JsonValue): FileEdit {
  return { file, kind: "change", pointer, value };
}
