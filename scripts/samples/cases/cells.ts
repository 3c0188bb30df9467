/** Partners that cover the cases of cells as people type them. */
import type { SamplePartner } from "../types";
import * as v from "./vocabulary";
import {
  applied,
  buy,
  expected,
  NO,
  on,
  Q1,
  Q2,
  Q3,
  Q4A,
  Q4B,
  service,
  staff,
  standing,
  YES,
} from "./vocabulary";

const { PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION } = v;
const NO_SERVICE = service(NO, NO, NO, 0);

export const CELL_CASES: readonly SamplePartner[] = [
  {
    id: "P-030",
    name: { ru: "ТОО «Қостанай Смарт Офис»", en: "Kostanai Smart Office LLP" },
    cases: ["application incomplete: joint sales plan is blank", "registered on the first day of a quarter"],
    cells: {
      requestedLevel: "Professional Reseller",
      registeredOn: on("2026-07-01"),
      ...staff(undefined, 1, 0, undefined),
      ...NO_SERVICE,
    },
    purchases: [buy(Q3, "1500000.00", 12), buy(Q4A, "500000.00", 6), buy(Q4B, "1000000.00", 8)],
    expect: expected(
      standing("primary", "2026-07-01", [PRIMARY], {
        application: applied(PROFESSIONAL, "incomplete", [], ["joint-sales-plan"]),
      }),
      {
        quarters: [
          ["2026-Q3", 1_500_000, 1_500_000, 0.02, 30_000],
          ["2026-Q4", 1_500_000, 3_000_000, 0.02, 30_000],
        ],
        total: 60_000,
      },
      ["2026-Q4", 500_000, 2_000_000, 0.02, 10_000],
      30_000,
    ),
  },
  {
    id: "P-031",
    name: { ru: "ТОО «Тараз Проектные Решения»", en: "Taraz Project Solutions LLP" },
    cases: [
      "a level with other capitals and extra blanks",
      "R6: half a point is rounded up",
      "exactly 3 000 000 within the running quarter",
    ],
    cells: {
      level: "corporate   RESELLER",
      registeredOn: on("2026-01-05"),
      ...staff(YES, 2, 2, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(Q1, "1234525.00", 12, 100),
      buy(Q2, "1000000.00", 9),
      buy(Q3, "25.00", 1, 1),
      buy(Q4A, "765450.00", 8),
    ],
    expect: expected(
      standing("corporate", "2026-01-05", [PRIMARY, PROFESSIONAL, CORPORATE]),
      {
        quarters: [
          ["2026-Q1", 1_234_525, 1_234_525, 0.02, 24_691],
          ["2026-Q2", 1_000_000, 2_234_525, 0.02, 20_000],
          ["2026-Q3", 25, 2_234_550, 0.02, 0],
          ["2026-Q4", 765_450, 3_000_000, 0.02, 15_309],
        ],
        total: 60_000,
      },
      ["2026-Q4", 765_450, 3_000_000, 0.02, 15_309],
      44_691,
    ),
  },
  {
    id: "P-032",
    name: { ru: "ТОО «Алтай Ақпарат Жүйелері»", en: "Altai Akparat Zhuieleri LLP" },
    cases: ["a level by its id", "yes and no as иә and жоқ", "the estimate already at the higher rate"],
    cells: {
      level: "solution-provider",
      registeredOn: on("2026-02-18"),
      ...staff("иә", 0, 0, 2),
      ...service("жоқ", "иә", "жоқ", 0),
    },
    purchases: [
      buy(v.since("2026-02-18", Q1), "800000.00", 8),
      buy(Q2, "800000.00", 8),
      buy(Q3, "800000.00", 8),
      buy(Q4A, "800000.00", 8),
      buy(Q4B, "800000.00", 8),
    ],
    expect: expected(
      standing("solution", "2026-02-18", [PRIMARY, SOLUTION]),
      {
        quarters: [
          ["2026-Q1", 800_000, 800_000, 0.02, 16_000],
          ["2026-Q2", 800_000, 1_600_000, 0.02, 16_000],
          ["2026-Q3", 800_000, 2_400_000, 0.02, 16_000],
          ["2026-Q4", 1_600_000, 4_000_000, 0.04, 112_000],
        ],
        total: 160_000,
      },
      ["2026-Q4", 800_000, 3_200_000, 0.04, 80_000],
      48_000,
    ),
  },
  {
    id: "P-033",
    name: { ru: "ТОО «Ақсай Нетворкс»", en: "Aksai Networks LLP" },
    cases: ["a registration day that can be read in two ways: membership unknown, points provisional"],
    problems: [{ column: "registeredOn", code: "ambiguous-date", severity: "error" }],
    cells: {
      level: "Professional Reseller",
      registeredOn: "05.06.26",
      ...staff(YES, 1, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [buy(["2026-06-08", "2026-10-30"], "1200000.00", 10)],
    expect: expected(
      standing("professional", "", [], {
        membership: "unknown",
        term: undefined,
        renewal: "unknown",
        stillMet: null,
        benefits: [],
        provisional: true,
      }),
      { quarters: [], total: 0 },
    ),
  },
  {
    id: "P-034",
    name: { ru: "ТОО «Орда Бизнес Решения»", en: "Orda Business Solutions LLP" },
    cases: ["application incomplete: a yes/no cell that cannot be read"],
    problems: [{ column: "jointSalesPlan", code: "not-yes-no", severity: "error" }],
    cells: {
      level: "Primary Reseller",
      requestedLevel: "Solution Provider",
      registeredOn: on("2025-09-01"),
      renewedThrough: 2026,
      ...staff({ ru: "на согласовании", en: "being agreed" }, 1, 0, 1),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-09-01", "2025-12-25"], "880000.00", 8),
      buy(Q2, "600000.00", 8),
      buy(Q3, "900000.00", 8),
      buy(Q4B, "500000.00", 6),
    ],
    expect: expected(
      standing("primary", "2026-01-01", [PRIMARY], {
        application: applied(SOLUTION, "incomplete", [], ["joint-sales-plan"]),
      }),
      {
        quarters: [
          ["2026-Q1", 0, 0, 0.02, 0],
          ["2026-Q2", 600_000, 600_000, 0.02, 12_000],
          ["2026-Q3", 900_000, 1_500_000, 0.02, 18_000],
          ["2026-Q4", 500_000, 2_000_000, 0.02, 10_000],
        ],
        total: 40_000,
      },
      ["2026-Q4", 0, 1_500_000, 0.02, 0],
      30_000,
    ),
  },
];
