/** Partners that cover the membership, renewal and held-level cases (C6, C7, C1). */
import type { SamplePartner } from "../types";
import * as v from "./vocabulary";
import {
  applied,
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

export const MEMBERSHIP_CASES: readonly SamplePartner[] = [
  {
    id: "P-020",
    name: { ru: "ТОО «Ертіс Маркет ИТ»", en: "Yertis Market IT LLP" },
    cases: [
      "membership expired",
      "application declined for want of an active membership",
      "purchases after the last term do not count",
    ],
    cells: {
      level: "Professional Reseller",
      requestedLevel: "Corporate Reseller",
      registeredOn: on("2025-02-17"),
      ...staff(YES, 1, 1, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-02-17", "2025-03-31"], "1000000.00", 8),
      buy(["2025-04-01", "2025-06-30"], "1000000.00", 8),
      buy(["2025-07-01", "2025-09-30"], "1000000.00", 8),
      buy(["2025-10-01", "2025-12-31"], "1000000.00", 8),
      buy(["2026-01-12", "2026-05-29"], "900000.00", 7),
    ],
    expect: expected(
      standing("professional", "", [PRIMARY, PROFESSIONAL, CORPORATE], {
        membership: "expired",
        term: ["2025-02-17", "2025-12-31"],
        application: applied(CORPORATE, "declined", ["active-membership"]),
        benefits: [],
      }),
      {
        quarters: [
          ["2025-Q1", 1_000_000, 1_000_000, 0.02, 20_000],
          ["2025-Q2", 1_000_000, 2_000_000, 0.02, 20_000],
          ["2025-Q3", 1_000_000, 3_000_000, 0.02, 20_000],
          ["2025-Q4", 1_000_000, 4_000_000, 0.04, 100_000],
        ],
        total: 160_000,
      },
    ),
  },
  {
    id: "P-021",
    name: { ru: "ТОО «Туран Инжиниринг Софт»", en: "Turan Engineering Soft LLP" },
    cases: [
      "expired after a renewal: the last term's points",
      "renewal not possible",
      "a return in the last quarter",
    ],
    cells: {
      level: "Solution Provider",
      registeredOn: on("2024-06-03"),
      renewedThrough: 2025,
      ...staff(NO, 0, 0, 1),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2024-06-03", "2024-12-30"], "2000000.00", 12),
      buy(["2025-04-01", "2025-06-30"], "2500000.00", 12),
      buy(["2025-07-01", "2025-09-30"], "2500000.00", 12),
      buy(["2025-10-01", "2025-12-24"], "-1000000.00", 2),
    ],
    expect: expected(
      standing("solution", "", [PRIMARY], {
        membership: "expired",
        term: ["2025-01-01", "2025-12-31"],
        renewal: "not-possible",
        stillMet: false,
        benefits: [],
      }),
      {
        quarters: [
          ["2025-Q1", 0, 0, 0.02, 0],
          ["2025-Q2", 2_500_000, 2_500_000, 0.02, 50_000],
          ["2025-Q3", 2_500_000, 5_000_000, 0.04, 150_000],
          ["2025-Q4", -1_000_000, 4_000_000, 0.04, -40_000],
        ],
        total: 160_000,
      },
    ),
  },
  {
    id: "P-022",
    name: { ru: "ТОО «Байтерек Комплект»", en: "Baiterek Komplekt LLP" },
    cases: [
      "not registered: registration is unmet, never unknown",
      "application of a company that is not registered",
    ],
    cells: { requestedLevel: "Primary Reseller" },
    purchases: [buy(["2026-09-07", "2026-11-30"], "400000.00", 4)],
    expect: expected(
      {
        membership: "not-registered",
        term: undefined,
        renewal: "not-possible",
        held: null,
        title: "",
        service: false,
        stillMet: null,
        eligible: [],
        application: applied(PRIMARY, "declined", ["active-membership", "registration"]),
        benefits: [],
      },
      { quarters: [], total: 0 },
    ),
  },
  {
    id: "P-023",
    name: { ru: "ТОО «Жайык Диджитал»", en: "Zhaiyk Digital LLP" },
    cases: ["membership not started"],
    cells: {
      requestedLevel: "Professional Reseller",
      registeredOn: on("2027-01-11"),
      ...staff(YES, 1, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [buy(["2026-12-21", "2026-12-29"], "150000.00", 2)],
    expect: expected(
      {
        membership: "not-started",
        term: ["2027-01-11", "2027-12-31"],
        renewal: "not-possible",
        held: null,
        title: "",
        service: false,
        stillMet: null,
        eligible: [],
        application: applied(PROFESSIONAL, "declined", ["active-membership", "registration"]),
        benefits: [],
      },
      { quarters: [], total: 0 },
    ),
  },
  {
    id: "P-024",
    name: { ru: "ТОО «Көкшетау Инфосервис Трейд»", en: "Kokshetau Infoservice Trade LLP" },
    cases: ["not started within the quarter, active at the year's end"],
    cells: {
      level: "Primary Reseller",
      registeredOn: on("2026-11-20"),
      ...staff(NO, 0, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [buy(v.since("2026-11-20", Q4B), "600000.00", 7)],
    expect: {
      "2026-12-31": {
        ...standing("primary", "2026-11-20", [PRIMARY]),
        provisional: false,
        quarters: [["2026-Q4", 600_000, 600_000, 0.02, 12_000]],
        total: 12_000,
      },
      "2026-11-15": {
        ...standing("primary", "2026-11-20", [], {
          membership: "not-started",
          renewal: "not-possible",
          stillMet: false,
          benefits: [],
        }),
        provisional: false,
        quarters: [],
        total: 0,
      },
    },
  },
  {
    id: "P-025",
    name: { ru: "АО «Қазына Интеграция»", en: "Kazyna Integration JSC" },
    cases: [
      "renewed for several years: each term has a sum of its own",
      "renewal agreed",
      "29 February",
      "yes and no in capital letters",
    ],
    cells: {
      level: "Corporate Reseller",
      registeredOn: on("2023-09-12"),
      renewedThrough: 2027,
      ...staff({ ru: "ДА", en: "YES" }, 4, 5, 2),
      ...service({ ru: "НЕТ", en: "NO" }, { ru: "Да", en: "Yes" }, { ru: "Нет", en: "No" }, 0),
    },
    purchases: [
      typed("2024-02-29", 1_250_000),
      buy(["2024-03-01", "2024-12-27"], "6100000.00", 26),
      buy(["2025-01-13", "2025-12-29"], "9800000.00", 35),
      buy(Q1, "4000000.00", 20),
      buy(Q2, "3000000.00", 18),
      buy(Q3, "3000000.00", 18),
      buy(Q4A, "1000000.00", 8),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("corporate", "2026-01-01", [PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION], {
        renewal: "agreed",
      }),
      {
        quarters: [
          ["2026-Q1", 4_000_000, 4_000_000, 0.04, 160_000],
          ["2026-Q2", 3_000_000, 7_000_000, 0.04, 120_000],
          ["2026-Q3", 3_000_000, 10_000_000, 0.04, 120_000],
          ["2026-Q4", 2_000_000, 12_000_000, 0.04, 80_000],
        ],
        total: 480_000,
      },
      ["2026-Q4", 1_000_000, 11_000_000, 0.04, 40_000],
      400_000,
    ),
  },
  {
    id: "P-026",
    name: { ru: "ТОО «Сайрам Системная Группа»", en: "Sairam System Group LLP" },
    cases: [
      "the held level is no longer met: benefits stay, renewal not possible",
      "a large return takes points back",
    ],
    problems: [{ column: "level", code: "held-level-unmet", severity: "warning" }],
    cells: {
      level: "Corporate Reseller",
      registeredOn: on("2025-03-11"),
      renewedThrough: 2026,
      ...staff(YES, 2, 0, 0),
      ...NO_SERVICE,
    },
    purchases: [
      buy(["2025-03-11", "2025-12-22"], "7200000.00", 25),
      buy(Q1, "1000000.00", 9),
      buy(Q2, "4000000.00", 20),
      buy(Q3, "-3000000.00", 4),
      buy(Q4A, "500000.00", 6),
      buy(Q4B, "500000.00", 6),
    ],
    expect: expected(
      standing("corporate", "2026-01-01", [PRIMARY, PROFESSIONAL], {
        renewal: "not-possible",
        stillMet: false,
      }),
      {
        quarters: [
          ["2026-Q1", 1_000_000, 1_000_000, 0.02, 20_000],
          ["2026-Q2", 4_000_000, 5_000_000, 0.04, 180_000],
          ["2026-Q3", -3_000_000, 2_000_000, 0.02, -160_000],
          ["2026-Q4", 1_000_000, 3_000_000, 0.02, 20_000],
        ],
        total: 60_000,
      },
      ["2026-Q4", 500_000, 2_500_000, 0.02, 10_000],
      40_000,
    ),
  },
  {
    id: "P-027",
    name: { ru: "ТОО «Арқа Техсервис»", en: "Arka Techservice LLP" },
    cases: ["the add-on is no longer met: no engineer"],
    problems: [{ column: "serviceStatus", code: "held-add-on-unmet", severity: "warning" }],
    cells: {
      level: "Professional Reseller",
      registeredOn: on("2025-06-16"),
      renewedThrough: 2026,
      ...staff(YES, 1, 0, 0),
      ...service(YES, YES, YES, 0),
    },
    purchases: [
      buy(["2025-06-16", "2025-12-19"], "1700000.00", 12),
      buy(Q1, "500000.00", 7),
      buy(Q2, "500000.00", 7),
      buy(Q3, "500000.00", 7),
      buy(Q4A, "250000.00", 4),
      buy(Q4B, "250000.00", 4),
    ],
    expect: expected(
      standing("professional", "2026-01-01", [PRIMARY, PROFESSIONAL], {
        title: "Service Professional Reseller",
        service: true,
        benefits: [...BENEFITS.professional, ...BENEFITS.service],
      }),
      {
        quarters: [
          ["2026-Q1", 500_000, 500_000, 0.02, 10_000],
          ["2026-Q2", 500_000, 1_000_000, 0.02, 10_000],
          ["2026-Q3", 500_000, 1_500_000, 0.02, 10_000],
          ["2026-Q4", 500_000, 2_000_000, 0.02, 10_000],
        ],
        total: 40_000,
      },
      ["2026-Q4", 250_000, 1_750_000, 0.02, 5_000],
      30_000,
    ),
  },
  {
    id: "P-028",
    name: { ru: "ТОО «Балқаш Автоматика»", en: "Balkash Automatics LLP" },
    cases: ["the title says service and the status column denies it", "yes and no in the other language"],
    problems: [{ column: "serviceStatus", code: "status-contradiction", severity: "error" }],
    cells: {
      level: "Service Solution Provider",
      registeredOn: on("2026-02-02"),
      ...staff({ ru: "yes", en: "да" }, 0, 0, 1),
      ...service({ ru: "no", en: "нет" }, { ru: "yes", en: "да" }, { ru: "yes", en: "да" }, 1),
    },
    purchases: [
      buy(v.since("2026-02-02", Q1), "1500000.00", 12),
      buy(Q2, "1500000.00", 12),
      buy(Q3, "1500000.00", 12),
      buy(Q4A, "500000.00", 6),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      standing("solution", "2026-02-02", [PRIMARY, SOLUTION, SERVICE]),
      {
        quarters: [
          ["2026-Q1", 1_500_000, 1_500_000, 0.02, 30_000],
          ["2026-Q2", 1_500_000, 3_000_000, 0.02, 30_000],
          ["2026-Q3", 1_500_000, 4_500_000, 0.04, 120_000],
          ["2026-Q4", 1_500_000, 6_000_000, 0.04, 60_000],
        ],
        total: 240_000,
      },
      ["2026-Q4", 500_000, 5_000_000, 0.04, 20_000],
      180_000,
    ),
  },
  {
    id: "P-029",
    name: { ru: "ТОО «Шымкент Гарант Сервис Юг»", en: "Shymkent Garant Service South LLP" },
    cases: [
      "Service Provider alone in the Level cell",
      "unknown base level",
      "level unknown: points provisional",
    ],
    problems: [{ column: "level", code: "level-needs-base", severity: "error" }],
    cells: {
      level: "Service Provider",
      registeredOn: on("2026-03-16"),
      ...staff(YES, 1, 1, 1),
      ...service(undefined, YES, YES, 1),
    },
    purchases: [
      buy(Q2, "1000000.00", 9),
      buy(Q3, "1000000.00", 9),
      buy(Q4A, "1000000.00", 8),
      buy(Q4B, "1000000.00", 8),
    ],
    expect: expected(
      {
        ...standing("primary", "2026-03-16", [PRIMARY, PROFESSIONAL, CORPORATE, SOLUTION]),
        renewal: "unknown",
        held: null,
        title: "",
        stillMet: null,
        benefits: [],
        provisional: true,
      },
      {
        quarters: [
          ["2026-Q1", 0, 0, 0.02, 0],
          ["2026-Q2", 1_000_000, 1_000_000, 0.02, 20_000],
          ["2026-Q3", 1_000_000, 2_000_000, 0.02, 20_000],
          ["2026-Q4", 2_000_000, 4_000_000, 0.04, 120_000],
        ],
        total: 160_000,
      },
      ["2026-Q4", 1_000_000, 3_000_000, 0.02, 20_000],
      40_000,
    ),
  },
];
