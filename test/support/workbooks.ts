/** Partner workbooks in memory, with the headers of program.md. */
import {
  memoryWorkbook,
  type MemoryInput,
  type MemoryWorkbook,
} from "../../src/adapters/memory/memory-workbook";
import { serialOf } from "../../src/domain/calendar";
import type { Language, Program } from "../../src/domain/program";
import { day } from "./purchases";

export type Row = Readonly<Record<string, MemoryInput>>;

/** An Excel date. */
export function date(iso: string): { date: number } {
  return { date: serialOf(day(iso)) ?? 0 };
}

/** A purchase of the first quarter by the partner `COMPLETE`. */
export function buy(amount: MemoryInput, more: Row = {}): Row {
  return { date: date("2026-03-10"), partnerId: "P-001", document: null, amount, ...more };
}

/** A partner that meets every requirement. */
export const COMPLETE: Row = {
  partnerId: "P-001",
  name: "ТОО Алатау",
  level: "Professional Reseller",
  registeredOn: date("2026-02-10"),
  jointSalesPlan: "да",
  salesSpecialists: 2,
  certifiedTechnicalStaff: 1,
  jointSolutions: 1,
  warrantySws: "да",
  warrantyAws: "да",
  productEngineers: 1,
  serviceStatus: "нет",
};

export interface BookInput {
  readonly partners: readonly Row[];
  readonly purchases?: readonly Row[];
  readonly rates?: readonly Row[];
  readonly language?: Language;
}

/** The rows of one sheet, declared headers first. */
export function sheetRows(
  program: Program,
  key: "partners" | "purchases" | "rates",
  rows: readonly Row[],
  language: Language = "en",
): MemoryInput[][] {
  const columns = [...program.sheets[key].columns.values()];
  return [
    columns.map((column) => column.headers[language][0] ?? ""),
    ...rows.map((row) => columns.map((column) => row[column.key] ?? null)),
  ];
}

export function bookOf(program: Program, input: BookInput): MemoryWorkbook {
  const language = input.language ?? "en";
  const name = (key: "partners" | "purchases" | "rates") => program.sheets[key].names[language][0] ?? key;
  const rates = input.rates && { [name("rates")]: sheetRows(program, "rates", input.rates, language) };
  return memoryWorkbook({
    [name("partners")]: sheetRows(program, "partners", input.partners, language),
    [name("purchases")]: sheetRows(program, "purchases", input.purchases ?? [], language),
    ...rates,
  });
}
