/**
 * Expected results as JSON, in the form of the command's own: assembled from the cases, not computed by the program.
 */
import { cellName } from "../../src/workbook/cell-name";
import { SAMPLE_PARTNERS } from "./cases";
import {
  isPartnerColumn,
  isPurchaseColumn,
  partnerColumn,
  PARTNERS_HEADER_ROW,
  purchaseColumn,
  PURCHASES_HEADER_ROW,
} from "./layout";
import { purchaseRows, type PurchaseRow } from "./purchases";
import { SHEETS } from "./texts";
import { SAMPLE_LANGUAGES, type AsOf, type Expected, type SampleLanguage, type SamplePartner } from "./types";

/** The expected results of one as-of day: partners in the order of the sheet, problems by workbook. */
export function expectedResults(asOf: AsOf) {
  const problems = SAMPLE_LANGUAGES.map((language) => [language, expectedProblems(language, asOf)] as const);
  return {
    asOf,
    partners: SAMPLE_PARTNERS.map((partner) => expectedPartner(partner, partner.expect[asOf])),
    problems: Object.fromEntries(problems),
  };
}

function expectedPartner({ id, cases }: SamplePartner, expect: Expected) {
  const settled = expect.quarters.map((quarter) => quarterJson(quarter, "settled"));
  const estimated = expect.estimate === undefined ? [] : [quarterJson(expect.estimate, "estimated")];
  return {
    id: String(id),
    cases,
    membership: {
      status: expect.membership,
      from: expect.term?.[0] ?? null,
      to: expect.term?.[1] ?? null,
      renewal: expect.renewal,
    },
    heldLevel: expect.held,
    title: expect.title,
    serviceStatus: expect.service,
    heldLevelStillMet: expect.stillMet,
    eligibleLevels: expect.eligible,
    application: expect.application,
    benefits: expect.benefits,
    points: {
      provisional: expect.provisional,
      total: expect.total,
      quarters: [...settled, ...estimated],
    },
  };
}

function quarterJson(
  [quarter, purchases, cumulative, rate, points]: Expected["quarters"][number],
  status: string,
) {
  return { quarter, purchases, cumulative, rate, points, status };
}

/** Every problem with its cell, sorted by sheet, cell and code. */
function expectedProblems(language: SampleLanguage, asOf: AsOf) {
  return [
    ...partnerProblems(language),
    ...purchaseProblems(language),
    ...leftOutProblems(language, asOf),
  ].sort((a, b) => (`${a.sheet}!${a.cell}` < `${b.sheet}!${b.cell}` ? -1 : 1));
}

function partnerProblems(language: SampleLanguage) {
  return SAMPLE_PARTNERS.flatMap(({ problems = [] }, position) =>
    problems.map(({ column, code, severity }) => {
      if (!isPartnerColumn(column)) throw new Error(`no partners column ${column}`);
      const row = PARTNERS_HEADER_ROW[language] + 1 + position;
      return {
        code,
        severity,
        sheet: SHEETS.partners[language],
        cell: cellName(partnerColumn(column, language), row),
      };
    }),
  );
}

function purchaseProblems(language: SampleLanguage) {
  return purchaseRows(SAMPLE_PARTNERS).flatMap(({ problem }, position) => {
    if (problem === undefined) return [];
    const { column, code, severity } = problem;
    if (!isPurchaseColumn(column)) throw new Error(`no purchases column ${column}`);
    const row = PURCHASES_HEADER_ROW[language] + 1 + position;
    return [
      { code, severity, sheet: SHEETS.purchases[language], cell: cellName(purchaseColumn(column), row) },
    ];
  });
}

/** Purchases after the day, and those outside the membership: a line each, at the first row of its kind. */
function leftOutProblems(language: SampleLanguage, asOf: AsOf) {
  const rows = purchaseRows(SAMPLE_PARTNERS);
  const isReadable = ({ problem }: PurchaseRow): boolean => problem?.severity !== "error";
  const places = {
    "purchases-after-day": rows.findIndex((row) => isReadable(row) && row.day > asOf),
    "purchases-outside-membership": rows.findIndex(
      (row) => isReadable(row) && row.day <= asOf && isOutside(row, row.partner.expect[asOf]),
    ),
  };
  return Object.entries(places).map(([code, position]) => ({
    code,
    severity: "warning",
    sheet: SHEETS.purchases[language],
    cell: cellName(purchaseColumn("date"), PURCHASES_HEADER_ROW[language] + 1 + position),
  }));
}

/** Before the day of registration, or after the last term. */
function isOutside({ day, partner }: PurchaseRow, { membership, term }: Expected): boolean {
  if (membership === "unknown") return false;
  if (membership === "not-registered") return true;
  const registered = partner.cells["registeredOn"];
  const from = typeof registered === "object" && "date" in registered ? registered.date : undefined;
  if (from !== undefined && day < from) return true;
  return membership === "expired" && term !== undefined && day > term[1];
}
