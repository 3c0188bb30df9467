/** Steps of a year that the command lives through, on any workbook. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openXlsxFile, writeXlsxFile } from "../../src/adapters/xlsx/node";
import type { ColumnWrite, PlainValue } from "../../src/workbook/write-plan";
import { changed } from "../ruleset/support";
import { command } from "./command";
import { folderOf } from "./versions";

/** The limit of 3 000 000 lowered to 2 000 000 from 1 July on. */
const LOWERED = changed(
  "points.json",
  {
    "/rules/0/event/params/bands": [
      { upTo: 2_000_000, inclusive: true, rate: 0.02 },
      { from: 2_000_000, rate: 0.04 },
    ],
  },
  changed("program.json", { "/version": "2" }),
);

/** A rules folder with a second version from 1 July on. */
export function loweredFromJuly(folder: string): string {
  for (const [file, text] of Object.entries(folderOf({}, { from: "2026-07-01", files: LOWERED }))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

export interface NewRow {
  readonly row: number;
  readonly values: readonly PlainValue[];
}

/** Writes cells into a copy of a workbook. */
export async function rewritten(
  book: string,
  out: string,
  [sheet, columns, rows]: readonly [string, readonly ColumnWrite[], readonly NewRow[]],
): Promise<string> {
  const file = await openXlsxFile(book);
  const plan = { sheet, columns, isNewSheet: false, headerRow: 1, table: undefined, provisionalMark: "" };
  const filled = rows.map((one) => ({ ...one, was: one.values.map(() => null), provisional: false }));
  await writeXlsxFile(file.workbook, { sheets: [{ ...plan, rows: filled }] }, out);
  await file.close();
  return out;
}

export interface Told {
  readonly total: number;
  readonly quarters: readonly (readonly [string, string, number])[];
  readonly adjustments: readonly (readonly [string, string, number, string])[];
}

interface PartnerJson {
  readonly id: string;
  readonly points: {
    readonly total: number;
    readonly quarters: readonly {
      readonly quarter: string;
      readonly status: string;
      readonly points: number;
    }[];
  };
  readonly adjustments: readonly {
    readonly quarter: string;
    readonly cause: string;
    readonly points: number;
    readonly status: string;
  }[];
}

/** What a partner is told as of a day. */
export async function toldIn(book: string, asOf: string, rules: string, id: string): Promise<Told> {
  const args = ["evaluate", book, "--as-of", asOf, "--rules", rules, "--json", "-"];
  const { stdout, status, stderr } = await command(...args);
  if (status !== 0 || stderr.includes("is not as it was closed")) throw new Error(stderr);
  const { partners } = JSON.parse(stdout) as { readonly partners: readonly PartnerJson[] };
  const partner = partners.find((one) => one.id === id);
  if (partner === undefined) throw new Error("nobody was evaluated");
  return {
    total: partner.points.total,
    quarters: partner.points.quarters.map((one) => [one.quarter, one.status, one.points]),
    adjustments: partner.adjustments.map((one) => [one.quarter, one.cause, one.points, one.status]),
  };
}
