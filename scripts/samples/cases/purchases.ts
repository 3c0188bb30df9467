/** Partners that cover the cases of purchases as people type them, and of other currencies (R8). */
import type { SamplePartner } from "../types";
import * as v from "./vocabulary";
import {
  BENEFITS,
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
  typed,
  YES,
} from "./vocabulary";

const { PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION, SERVICE } = v;
const NO_SERVICE = service(NO, NO, NO, 0);
const NBSP = "\u00A0";

export const PURCHASE_CASES: readonly SamplePartner[] = [
  {
    id: "P-035",
    name: { ru: "ТОО «Транзит Импорт Хаб»", en: "Tranzit Import Hub LLP" },
    cases: ["R8: other currencies with a rate"],
    cells: {
      level: "Corporate Reseller",
      registeredOn: on("2026-01-12"),
      ...staff(YES, 2, 1, 0),
      ...NO_SERVICE,
    },
    // 1 500 USD × 505,30 = 757 950; 2 000 EUR × 578,45 = 1 156 900; 25 000,50 RUB × 6,1725 = 154 315,58625.
    purchases: [
      typed("2026-02-12", 1500, { currency: "USD" }),
      buy(v.since("2026-01-12", Q1), "1242050.00", 10),
      typed("2026-05-20", 2000, { currency: "EUR" }),
      buy(Q2, "1343100.00", 11),
      typed("2026-08-10", 25_000.5, { currency: "RUB" }),
      buy(Q3, "1345684.41", 11),
      buy(Q4A, "1000000.00", 8),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("corporate", "2026-01-12", [PRIMARY, PROFESSIONAL, CORPORATE]),
      {
        quarters: [
          ["2026-Q1", 2_000_000, 2_000_000, 0.02, 40_000],
          ["2026-Q2", 2_500_000, 4_500_000, 0.04, 140_000],
          ["2026-Q3", 1_500_000, 6_000_000, 0.04, 60_000],
          ["2026-Q4", 2_000_000, 8_000_000, 0.04, 80_000],
        ],
        total: 320_000,
      },
      ["2026-Q4", 1_000_000, 7_000_000, 0.04, 40_000],
      240_000,
    ),
  },
  {
    id: "P-036",
    name: { ru: "ТОО «Хоргос Логистик Тех»", en: "Khorgos Logistic Tech LLP" },
    cases: ["R8: another currency without a rate does not count, points provisional"],
    cells: {
      level: "Professional Reseller",
      registeredOn: on("2026-02-05"),
      ...staff(YES, 1, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(v.since("2026-02-05", Q1), "500000.00", 7),
      buy(Q2, "500000.00", 7),
      typed("2026-05-14", 12_000, {
        currency: "CNY",
        problem: { column: "currency", code: "no-rate", severity: "error" },
      }),
      buy(Q3, "1000000.00", 9),
      buy(Q4A, "500000.00", 6),
      buy(Q4B, "500000.00", 6),
    ],
    expect: expected(
      standing("professional", "2026-02-05", [PRIMARY, PROFESSIONAL], { provisional: true }),
      {
        quarters: [
          ["2026-Q1", 500_000, 500_000, 0.02, 10_000],
          ["2026-Q2", 500_000, 1_000_000, 0.02, 10_000],
          ["2026-Q3", 1_000_000, 2_000_000, 0.02, 20_000],
          ["2026-Q4", 1_000_000, 3_000_000, 0.02, 20_000],
        ],
        total: 60_000,
      },
      ["2026-Q4", 500_000, 2_500_000, 0.02, 10_000],
      40_000,
    ),
  },
  {
    id: "P-037",
    name: { ru: "ТОО «Ұлы Дала Поставка»", en: "Uly Dala Supply LLP" },
    cases: ["amounts as text in every form", "returns as (1 200) and −1 200", "a blank after the id"],
    cells: {
      level: "Professional Reseller",
      registeredOn: on("2026-01-16"),
      ...staff(YES, 1, 0, 0),
      ...NO_SERVICE,
    },
    // 3 000 000,50; then 250 000 + 1 250 000,75 − 1 200 − 1 200 + 2 398,75 = 1 499 999,50.
    purchases: [
      typed("2026-02-26", "3 000 000,50"),
      typed("2026-04-08", `250${NBSP}000,00`),
      typed("2026-04-22", "1,250,000.75"),
      typed("2026-05-13", "(1 200)"),
      typed("2026-05-27", "\u22121 200"),
      typed("2026-06-11", "2398,75"),
      typed("2026-08-19", 500_000, {
        id: "P-037 ",
        problem: { column: "partnerId", code: "untrimmed-id", severity: "warning" },
      }),
      buy(Q4A, "500000.00", 6),
      buy(Q4B, "500000.00", 6),
    ],
    expect: expected(
      standing("professional", "2026-01-16", [PRIMARY, PROFESSIONAL]),
      {
        quarters: [
          ["2026-Q1", 3_000_000.5, 3_000_000.5, 0.04, 120_000],
          ["2026-Q2", 1_499_999.5, 4_500_000, 0.04, 60_000],
          ["2026-Q3", 500_000, 5_000_000, 0.04, 20_000],
          ["2026-Q4", 1_000_000, 6_000_000, 0.04, 40_000],
        ],
        total: 240_000,
      },
      ["2026-Q4", 500_000, 5_500_000, 0.04, 20_000],
      200_000,
    ),
  },
  {
    id: "P-038",
    name: { ru: "ТОО «Сарыжаз Ритейл Тех»", en: "Saryzhaz Retail Tech LLP" },
    cases: ["a purchase whose id has a Cyrillic Р: nobody's"],
    cells: {
      level: "Primary Reseller",
      registeredOn: on("2026-02-19"),
      ...staff(NO, 0, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(v.since("2026-02-19", Q1), "500000.00", 7),
      buy(Q2, "400000.00", 6),
      typed("2026-05-06", 700_000, {
        id: "\u0420-038",
        problem: { column: "partnerId", code: "unknown-partner", severity: "error" },
      }),
      buy(Q3, "600000.00", 8),
      buy(Q4A, "300000.00", 4),
      buy(Q4B, "200000.00", 3),
    ],
    expect: expected(
      standing("primary", "2026-02-19", [PRIMARY]),
      {
        quarters: [
          ["2026-Q1", 500_000, 500_000, 0.02, 10_000],
          ["2026-Q2", 400_000, 900_000, 0.02, 8_000],
          ["2026-Q3", 600_000, 1_500_000, 0.02, 12_000],
          ["2026-Q4", 500_000, 2_000_000, 0.02, 10_000],
        ],
        total: 40_000,
      },
      ["2026-Q4", 300_000, 1_800_000, 0.02, 6_000],
      30_000,
    ),
  },
  {
    id: "P-039",
    name: { ru: "ТОО «Мерей Техно Маркет»", en: "Merei Techno Market LLP" },
    cases: ["purchases that cannot be read for sure do not count, points provisional"],
    cells: {
      level: "Professional Reseller",
      registeredOn: on("2025-12-01"),
      renewedThrough: 2026,
      ...staff(YES, 2, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-12-01", "2025-12-29"], "310000.00", 4),
      buy(Q1, "250000.00", 4),
      typed("2026-03-02", 84_500, {
        date: "31.02.2026",
        problem: { column: "date", code: "not-a-date", severity: "error" },
      }),
      buy(Q2, "250000.00", 4),
      typed("2026-06-03", "1,234", {
        problem: { column: "amount", code: "ambiguous-money", severity: "error" },
      }),
      buy(Q3, "500000.00", 8),
      typed(
        "2026-09-09",
        { error: "#N/A" },
        { problem: { column: "amount", code: "error-cell", severity: "error" } },
      ),
      buy(Q4A, "500000.00", 7),
      buy(Q4B, "500000.00", 7),
    ],
    expect: expected(
      standing("professional", "2026-01-01", [PRIMARY, PROFESSIONAL], { provisional: true }),
      {
        quarters: [
          ["2026-Q1", 250_000, 250_000, 0.02, 5_000],
          ["2026-Q2", 250_000, 500_000, 0.02, 5_000],
          ["2026-Q3", 500_000, 1_000_000, 0.02, 10_000],
          ["2026-Q4", 1_000_000, 2_000_000, 0.02, 20_000],
        ],
        total: 40_000,
      },
      ["2026-Q4", 500_000, 1_500_000, 0.02, 10_000],
      20_000,
    ),
  },
  {
    id: "P-040",
    name: { ru: "АО «Ұлттық Технопарк Сервис»", en: "Ulttyk Technopark Service JSC" },
    cases: [
      "every level met",
      "a title and its status that agree",
      "dates as text in every form",
      "a purchase dated after the as-of day",
      "31 December",
    ],
    textDates: true,
    cells: {
      level: "Service Corporate Reseller",
      registeredOn: on("2024-11-18"),
      renewedThrough: 2026,
      ...staff(YES, 6, 8, 6),
      ...service(YES, YES, YES, 4),
    },
    purchases: [
      buy(["2025-01-06", "2025-12-30"], "20000000.00", 49),
      buy(Q1, "15500000.00", 48),
      buy(Q2, "12250000.00", 43),
      buy(Q3, "18000000.00", 49),
      buy(Q4A, "10000000.00", 30),
      buy(Q4B, "13500000.00", 33),
      buy(["2026-12-31", "2026-12-31"], "750000.00", 3),
      buy(["2027-01-05", "2027-01-05"], "640000.00", 1),
    ],
    expect: expected(
      standing("corporate", "2026-01-01", [PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION, SERVICE], {
        title: "Service Corporate Reseller",
        service: true,
        benefits: [...BENEFITS.corporate, ...BENEFITS.service],
      }),
      {
        quarters: [
          ["2026-Q1", 15_500_000, 15_500_000, 0.04, 620_000],
          ["2026-Q2", 12_250_000, 27_750_000, 0.04, 490_000],
          ["2026-Q3", 18_000_000, 45_750_000, 0.04, 720_000],
          ["2026-Q4", 24_250_000, 70_000_000, 0.04, 970_000],
        ],
        total: 2_800_000,
      },
      ["2026-Q4", 10_000_000, 55_750_000, 0.04, 400_000],
      1_830_000,
    ),
  },
];
