/** Partners that cover the add-on cases (C1–C3). */
import type { SamplePartner } from "../types";
import * as v from "./vocabulary";
import {
  BENEFITS,
  buy,
  expected,
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

const { PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION, SERVICE } = v;

export const LEVEL_CASES: readonly SamplePartner[] = [
  {
    id: "P-009",
    name: { ru: "АО «Барсакельмес Технологии»", en: "Barsakelmes Technologies JSC" },
    cases: ["Service Corporate Reseller by the status column", "yes and no as 1 and 0"],
    cells: {
      level: "Corporate Reseller",
      registeredOn: on("2024-02-12"),
      renewedThrough: 2026,
      ...staff(1, 3, 4, 0),
      ...service(1, 1, 1, 2),
    },
    purchases: [
      buy(["2025-01-08", "2025-12-30"], "12000000.00", 39),
      buy(Q1, "8000000.00", 38),
      buy(Q2, "7500000.00", 36),
      buy(Q3, "9000000.00", 39),
      buy(Q4A, "4000000.00", 20),
      buy(Q4B, "6000000.00", 25),
    ],
    expect: expected(
      standing("corporate", "2026-01-01", [PRIMARY, PROFESSIONAL, CORPORATE, SERVICE], {
        title: "Service Corporate Reseller",
        service: true,
        benefits: [...BENEFITS.corporate, ...BENEFITS.service],
      }),
      {
        quarters: [
          ["2026-Q1", 8_000_000, 8_000_000, 0.04, 320_000],
          ["2026-Q2", 7_500_000, 15_500_000, 0.04, 300_000],
          ["2026-Q3", 9_000_000, 24_500_000, 0.04, 360_000],
          ["2026-Q4", 10_000_000, 34_500_000, 0.04, 400_000],
        ],
        total: 1_380_000,
      },
      ["2026-Q4", 4_000_000, 28_500_000, 0.04, 160_000],
      980_000,
    ),
  },
  {
    id: "P-010",
    name: { ru: "ТОО «Құлагер Сервис Плюс»", en: "Kulager Service Plus LLP" },
    cases: ["an add-on title in the Level cell, its status blank", "registration day as text 2026-01-09"],
    cells: {
      level: "Service Professional Reseller",
      registeredOn: "2026-01-09",
      ...staff(YES, 2, 0, 0),
      ...service(undefined, YES, YES, 1),
    },
    purchases: [
      buy(v.since("2026-01-09", Q1), "1200000.00", 13),
      buy(Q2, "1300000.00", 14),
      buy(Q3, "1100000.00", 13),
      buy(Q4A, "400000.00", 6),
      buy(Q4B, "600000.00", 8),
    ],
    expect: expected(
      standing("professional", "2026-01-09", [PRIMARY, PROFESSIONAL, SERVICE], {
        title: "Service Professional Reseller",
        service: true,
        benefits: [...BENEFITS.professional, ...BENEFITS.service],
      }),
      {
        quarters: [
          ["2026-Q1", 1_200_000, 1_200_000, 0.02, 24_000],
          ["2026-Q2", 1_300_000, 2_500_000, 0.02, 26_000],
          ["2026-Q3", 1_100_000, 3_600_000, 0.04, 94_000],
          ["2026-Q4", 1_000_000, 4_600_000, 0.04, 40_000],
        ],
        total: 184_000,
      },
      ["2026-Q4", 400_000, 4_000_000, 0.04, 16_000],
      144_000,
    ),
  },
  {
    id: "P-011",
    name: { ru: "ТОО «Нура Солюшнс»", en: "Nura Solutions LLP" },
    cases: ["Service Solution Provider", "yes as ✓", "exactly 3 000 000 within the year, then over it"],
    cells: {
      level: "Solution Provider",
      registeredOn: on("2025-08-04"),
      renewedThrough: 2026,
      ...staff("✓", 0, 2, 3),
      ...service("✓", "✓", "✓", 2),
    },
    purchases: [
      buy(["2025-08-04", "2025-12-29"], "3300000.00", 15),
      buy(Q1, "2900000.00", 18),
      buy(Q2, "50000.00", 2),
      buy(Q3, "50000.00", 2),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("solution", "2026-01-01", [PRIMARY, SOLUTION, SERVICE], {
        title: "Service Solution Provider",
        service: true,
        benefits: [...BENEFITS.solution, ...BENEFITS.service],
      }),
      {
        quarters: [
          ["2026-Q1", 2_900_000, 2_900_000, 0.02, 58_000],
          ["2026-Q2", 50_000, 2_950_000, 0.02, 1_000],
          ["2026-Q3", 50_000, 3_000_000, 0.02, 1_000],
          ["2026-Q4", 1_000_000, 4_000_000, 0.04, 100_000],
        ],
        total: 160_000,
      },
      ["2026-Q4", 0, 3_000_000, 0.02, 0],
      60_000,
    ),
  },
];
