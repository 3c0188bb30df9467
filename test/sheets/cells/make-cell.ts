import { serialOf, dayFromIso } from "../../../src/domain/calendar";
import type { Cell, Parsed } from "../../../src/sheets/cells";
import { CellKind } from "../../../src/workbook/reader";

/** Cells of each kind, for tests. */
export const blankCell: Cell = { kind: CellKind.blank, value: 0, text: "" };
export const uncalculatedCell: Cell = { kind: CellKind.uncalculated, value: 0, text: "" };

export function numberCell(value: number): Cell {
  return { kind: CellKind.number, value, text: "" };
}

export function textCell(text: string): Cell {
  return { kind: CellKind.text, value: 0, text };
}

export function booleanCell(value: boolean): Cell {
  return { kind: CellKind.boolean, value: value ? 1 : 0, text: "" };
}

export function errorCell(name: string): Cell {
  return { kind: CellKind.error, value: 0, text: name };
}

export function serialCell(serial: number): Cell {
  return { kind: CellKind.date, value: serial, text: "" };
}

/** A date cell, by its ISO day. */
export function dateCell(iso: string): Cell {
  const day = dayFromIso(iso);
  const serial = day === undefined ? undefined : serialOf(day);
  if (serial === undefined) throw new Error(`no serial for ${iso}`);
  return serialCell(serial);
}

/** The parsed value; throws if there is none. */
export function valueOf<T>(parsed: Parsed<T>): T {
  if (parsed.kind !== "value") throw new Error(`no value: ${JSON.stringify(parsed)}`);
  return parsed.value;
}
