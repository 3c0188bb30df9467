/** Partners that cover the application cases (C8). */
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

const { PRIMARY, PROFESSIONAL, CORPORATE, SERVICE } = v;
const NO_SERVICE = service(NO, NO, NO, 0);

export const APPLICATION_CASES: readonly SamplePartner[] = [
  {
    id: "P-012",
    name: { ru: "ТОО «Сункар-Телеком Проект»", en: "Sunkar Telecom Project LLP" },
    cases: ["application approved", "purchases before the registration day do not count"],
    cells: {
      level: "Professional Reseller",
      requestedLevel: "Corporate Reseller",
      registeredOn: on("2026-04-15"),
      ...staff(YES, 2, 1, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2026-03-18", "2026-04-13"], "500000.00", 4),
      buy(["2026-04-14", "2026-04-14"], "120000.00", 1),
      buy(["2026-04-15", "2026-04-15"], "400000.00", 2),
      buy(v.since("2026-04-16", Q2), "2000000.00", 13),
      buy(Q3, "1600000.00", 12),
      buy(Q4A, "800000.00", 8),
      buy(Q4B, "1200000.00", 9),
    ],
    expect: expected(
      standing("professional", "2026-04-15", [PRIMARY, PROFESSIONAL, CORPORATE], {
        application: applied(CORPORATE, "approved"),
      }),
      {
        quarters: [
          ["2026-Q2", 2_400_000, 2_400_000, 0.02, 48_000],
          ["2026-Q3", 1_600_000, 4_000_000, 0.04, 112_000],
          ["2026-Q4", 2_000_000, 6_000_000, 0.04, 80_000],
        ],
        total: 240_000,
      },
      ["2026-Q4", 800_000, 4_800_000, 0.04, 32_000],
      160_000,
    ),
  },
  {
    id: "P-013",
    name: { ru: "ТОО «Шығыс Серверлік Үй»", en: "Shygys Server House LLP" },
    cases: ["application declined: no certified technical staff"],
    cells: {
      level: "Professional Reseller",
      requestedLevel: "Corporate Reseller",
      registeredOn: on("2025-10-06"),
      renewedThrough: 2026,
      ...staff(YES, 1, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-10-06", "2025-12-26"], "1150000.00", 8),
      buy(Q1, "700000.00", 8),
      buy(Q2, "900000.00", 9),
      buy(Q3, "1400000.00", 12),
      buy(Q4A, "250000.00", 4),
      buy(Q4B, "750000.00", 8),
    ],
    expect: expected(
      standing("professional", "2026-01-01", [PRIMARY, PROFESSIONAL], {
        application: applied(CORPORATE, "declined", ["certified-technical-staff"]),
      }),
      {
        quarters: [
          ["2026-Q1", 700_000, 700_000, 0.02, 14_000],
          ["2026-Q2", 900_000, 1_600_000, 0.02, 18_000],
          ["2026-Q3", 1_400_000, 3_000_000, 0.02, 28_000],
          ["2026-Q4", 1_000_000, 4_000_000, 0.04, 100_000],
        ],
        total: 160_000,
      },
      ["2026-Q4", 250_000, 3_250_000, 0.04, 70_000],
      60_000,
    ),
  },
  {
    id: "P-014",
    name: { ru: "ТОО «Атырау Офис Техно»", en: "Atyrau Office Techno LLP" },
    cases: ["application declined: two requirements missing", "registration day as text 02.03.2026"],
    cells: {
      level: "Primary Reseller",
      requestedLevel: "Professional Reseller",
      registeredOn: "02.03.2026",
      ...staff(NO, 0, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(v.since("2026-03-02", Q1), "300000.00", 4),
      buy(Q2, "450000.00", 6),
      buy(Q4A, "250000.00", 4),
      buy(Q4B, "500000.00", 6),
    ],
    expect: expected(
      standing("primary", "2026-03-02", [PRIMARY], {
        application: applied(PROFESSIONAL, "declined", ["joint-sales-plan", "sales-specialist"]),
      }),
      {
        quarters: [
          ["2026-Q1", 300_000, 300_000, 0.02, 6_000],
          ["2026-Q2", 450_000, 750_000, 0.02, 9_000],
          ["2026-Q3", 0, 750_000, 0.02, 0],
          ["2026-Q4", 750_000, 1_500_000, 0.02, 15_000],
        ],
        total: 30_000,
      },
      ["2026-Q4", 250_000, 1_000_000, 0.02, 5_000],
      15_000,
    ),
  },
  {
    id: "P-015",
    name: { ru: "ТОО «Мангыстау Проф Системы»", en: "Mangystau Prof Systems LLP" },
    cases: ["application incomplete: certified technical staff is blank"],
    cells: {
      level: "Professional Reseller",
      requestedLevel: "Corporate Reseller",
      registeredOn: on("2025-01-27"),
      renewedThrough: 2026,
      ...staff(YES, 2, undefined, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-01-27", "2025-12-24"], "5400000.00", 25),
      buy(Q1, "3500000.00", 20),
      buy(Q2, "1500000.00", 12),
      buy(Q3, "2000000.00", 14),
      buy(Q4A, "1000000.00", 8),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("professional", "2026-01-01", [PRIMARY, PROFESSIONAL], {
        application: applied(CORPORATE, "incomplete", [], ["certified-technical-staff"]),
      }),
      {
        quarters: [
          ["2026-Q1", 3_500_000, 3_500_000, 0.04, 140_000],
          ["2026-Q2", 1_500_000, 5_000_000, 0.04, 60_000],
          ["2026-Q3", 2_000_000, 7_000_000, 0.04, 80_000],
          ["2026-Q4", 2_000_000, 9_000_000, 0.04, 80_000],
        ],
        total: 360_000,
      },
      ["2026-Q4", 1_000_000, 8_000_000, 0.04, 40_000],
      280_000,
    ),
  },
  {
    id: "P-016",
    name: { ru: "ТОО «Каратау Лайн»", en: "Karatau Line LLP" },
    cases: ["application incomplete: a count that cannot be read"],
    problems: [{ column: "certifiedTechnicalStaff", code: "not-a-count", severity: "error" }],
    cells: {
      level: "Professional Reseller",
      requestedLevel: "Corporate Reseller",
      registeredOn: on("2026-02-24"),
      ...staff(YES, 1, { ru: "2–3 чел.", en: "2 or 3" }, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(v.since("2026-02-24", Q1), "600000.00", 8),
      buy(Q2, "600000.00", 8),
      buy(Q3, "600000.00", 8),
      buy(Q4A, "300000.00", 5),
      buy(Q4B, "300000.00", 5),
    ],
    expect: expected(
      standing("professional", "2026-02-24", [PRIMARY, PROFESSIONAL], {
        application: applied(CORPORATE, "incomplete", [], ["certified-technical-staff"]),
      }),
      {
        quarters: [
          ["2026-Q1", 600_000, 600_000, 0.02, 12_000],
          ["2026-Q2", 600_000, 1_200_000, 0.02, 12_000],
          ["2026-Q3", 600_000, 1_800_000, 0.02, 12_000],
          ["2026-Q4", 600_000, 2_400_000, 0.02, 12_000],
        ],
        total: 48_000,
      },
      ["2026-Q4", 300_000, 2_100_000, 0.02, 6_000],
      36_000,
    ),
  },
  {
    id: "P-017",
    name: { ru: "ТОО «Талдыкорган Принт Мастер»", en: "Taldykorgan Print Master LLP" },
    cases: ["application unreadable: a level that is not in the program"],
    problems: [{ column: "requestedLevel", code: "not-a-level", severity: "error" }],
    cells: {
      level: "Primary Reseller",
      requestedLevel: { ru: "Золотой партнёр", en: "Gold Partner" },
      registeredOn: on("2026-06-08"),
      ...staff(YES, "1", 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(v.since("2026-06-08", Q2), "200000.00", 4),
      buy(Q3, "800000.00", 9),
      buy(Q4A, "500000.00", 7),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("primary", "2026-06-08", [PRIMARY, PROFESSIONAL], {
        application: applied(null, "incomplete", [], ["requested-level"]),
      }),
      {
        quarters: [
          ["2026-Q2", 200_000, 200_000, 0.02, 4_000],
          ["2026-Q3", 800_000, 1_000_000, 0.02, 16_000],
          ["2026-Q4", 1_500_000, 2_500_000, 0.02, 30_000],
        ],
        total: 50_000,
      },
      ["2026-Q4", 500_000, 1_500_000, 0.02, 10_000],
      20_000,
    ),
  },
  {
    id: "P-018",
    name: { ru: "ТОО «Актобе Сервис Центр Нур»", en: "Aktobe Service Centre Nur LLP" },
    cases: [
      "application for the add-on approved",
      "a level in small letters",
      "registration day as text 28/01/2026",
    ],
    cells: {
      level: "professional reseller",
      requestedLevel: "Service Provider",
      registeredOn: "28/01/2026",
      ...staff(YES, 2, 0, 0),
      ...service(NO, YES, YES, 1),
    },
    purchases: [
      buy(v.since("2026-01-28", Q1), "2200000.00", 15),
      buy(Q2, "900000.00", 9),
      buy(Q3, "1900000.00", 14),
      buy(Q4A, "500000.00", 6),
      buy(Q4B, "2500000.00", 12),
    ],
    expect: expected(
      standing("professional", "2026-01-28", [PRIMARY, PROFESSIONAL, SERVICE], {
        application: applied(SERVICE, "approved"),
      }),
      {
        quarters: [
          ["2026-Q1", 2_200_000, 2_200_000, 0.02, 44_000],
          ["2026-Q2", 900_000, 3_100_000, 0.04, 80_000],
          ["2026-Q3", 1_900_000, 5_000_000, 0.04, 76_000],
          ["2026-Q4", 3_000_000, 8_000_000, 0.04, 120_000],
        ],
        total: 320_000,
      },
      ["2026-Q4", 500_000, 5_500_000, 0.04, 20_000],
      200_000,
    ),
  },
  {
    id: "P-019",
    name: { ru: "ИП «Степной Орёл Компьютер»", en: "Steppe Eagle Computer (sole trader)" },
    cases: [
      "application for the add-on declined: Primary is no base level, one warranty only",
      "unknown beside unmet declines",
    ],
    cells: {
      level: "Primary Reseller",
      requestedLevel: "Service Provider",
      registeredOn: on("2025-04-22"),
      renewedThrough: 2026,
      ...staff(NO, 1, 0, 0),
      ...service(NO, YES, NO, undefined),
    },
    purchases: [
      buy(["2025-04-22", "2025-11-28"], "420000.00", 6),
      buy(Q1, "100000.00", 3),
      buy(Q2, "100000.00", 3),
      buy(Q3, "100000.00", 3),
      buy(Q4A, "100000.00", 3),
    ],
    expect: expected(
      standing("primary", "2026-01-01", [PRIMARY], {
        application: applied(SERVICE, "declined", ["base-level", "warranty-programs"], ["product-engineer"]),
      }),
      {
        quarters: [
          ["2026-Q1", 100_000, 100_000, 0.02, 2_000],
          ["2026-Q2", 100_000, 200_000, 0.02, 2_000],
          ["2026-Q3", 100_000, 300_000, 0.02, 2_000],
          ["2026-Q4", 100_000, 400_000, 0.02, 2_000],
        ],
        total: 8_000,
      },
      ["2026-Q4", 100_000, 400_000, 0.02, 2_000],
      6_000,
    ),
  },
];
