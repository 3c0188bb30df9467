/** Purchases on several sheets, and in other files. */
import { date, type LayoutBook, type LayoutCell, type LayoutSheet } from "./layout-book";
import {
  byPartner,
  dotted,
  KNOWN,
  listed,
  MONTHS,
  monthOf,
  pointsById,
  printed,
  salesOf,
  sum,
  type Sale,
} from "./known";
import { partnersSheet } from "./lists";

const sales = salesOf(24, 13);

function sheetPerMonth(): LayoutBook {
  const sheetOf = (month: string, at: number): LayoutSheet => {
    const own = sales.filter((sale) => monthOf(sale) === at + 1);
    const isOther = at % 3 === 1;
    const line = ({ day, partner, document, amount }: Sale): LayoutCell[] =>
      isOther
        ? [document, date(day), amount, printed(partner)]
        : [date(day), printed(partner), document, amount];
    return {
      name: `${month} 2026`,
      rows: [
        isOther
          ? ["№ накладной", "Дата", "Сумма", "Контрагент"]
          : ["Дата", "Контрагент", "№ накладной", "Сумма"],
        ...own.map(line),
        isOther ? [null, "Итого", sum(own)] : ["Итого", null, null, sum(own)],
      ],
    };
  };
  return {
    name: "sheets-per-month-other-order",
    about: "a sheet for each month, on some of them the columns stand in another order",
    sheets: [partnersSheet(), ...MONTHS.map(sheetOf)],
    points: pointsById(sales),
  };
}

function sheetPerQuarter(): LayoutBook {
  return {
    name: "sheets-per-quarter-kk",
    about: "a sheet for each quarter, in Kazakh, beside a summary that holds no rows of its own",
    sheets: [
      partnersSheet("Серіктестер"),
      {
        name: "Қорытынды",
        rows: [
          ["Тоқсан", "Жалпы сома"],
          ...[1, 2, 3, 4].map((quarter): LayoutCell[] => [
            `${String(quarter)}-тоқсан`,
            sum(ofQuarter(quarter)),
          ]),
        ],
      },
      ...[1, 2, 3, 4].map((quarter): LayoutSheet => ({
        name: `${String(quarter)}-тоқсан 2026`,
        rows: [
          ["Күні", "Серіктес коды", "Құжат нөмірі", "Сомасы"],
          ...ofQuarter(quarter).map(({ day, partner, document, amount }): LayoutCell[] => [
            dotted(day),
            partner.id,
            document,
            amount,
          ]),
        ],
      })),
    ],
    points: pointsById(sales),
  };
}

function ofQuarter(quarter: number): readonly Sale[] {
  return sales.filter((sale) => Math.ceil(monthOf(sale) / 3) === quarter);
}

function sheetPerPartner(): LayoutBook {
  return {
    name: "sheets-per-partner",
    about: "a card for each partner: its name in the title, days, documents and amounts below",
    sheets: [
      partnersSheet(),
      ...byPartner(sales).map(([partner, own], at): LayoutSheet => ({
        name: `Карточка ${String(at + 1)}`,
        rows: [
          [`Карточка клиента ${listed(partner)}`],
          [],
          ["Дата", "Документ", "Сумма"],
          ...own.map(({ day, document, amount }): LayoutCell[] => [date(day), document, amount]),
          ["Итого", null, sum(own)],
        ],
      })),
    ],
    points: pointsById(sales),
  };
}

const partnersOnly: LayoutSheet = {
  name: "Partners",
  rows: [
    ["Partner ID", "Company", "Member since"],
    ...KNOWN.map((partner): LayoutCell[] => [partner.id, listed(partner), partner.registeredOn]),
  ],
};

function csvTab(): LayoutBook {
  const lines = sales.map(({ day, partner, document, amount }) =>
    [day, document, partner.id, `"${listed(partner).replace(/[«»]/g, '""')}"`, amount.toFixed(2)].join("\t"),
  );
  return {
    name: "file-utf8-tabs-en",
    about: "purchases in a second file: UTF-8 with a mark, tabs, English headers, decimal points",
    sheets: [partnersOnly],
    files: [
      {
        name: "sales.csv",
        text: `\ufeff${["Invoice date\tInvoice No.\tCustomer code\tCustomer\tNet amount", ...lines].join("\r\n")}\r\n`,
        encoding: "utf-8",
      },
    ],
    points: pointsById(sales),
  };
}

function csv1251(): LayoutBook {
  const lines = sales.map(({ day, partner, document, amount }) =>
    [document, `${dotted(day)} 0:00:00`, `"${printed(partner)}"`, partner.bin, spacedComma(amount)].join(";"),
  );
  return {
    name: "file-1251-semicolons",
    about: "purchases in a second file: windows-1251, semicolons, decimal commas, titles above the headers",
    sheets: [partnersSheet("Партнеры", { bin: true })],
    files: [
      {
        name: "sales-1c.csv",
        text: [
          "Реализация за 2026 год;;;;",
          "Номер;Дата;Контрагент;БИН;Сумма",
          ...lines,
          `Итого;;;;${spacedComma(sum(sales))}`,
          "",
        ].join("\r\n"),
        encoding: "windows-1251",
      },
    ],
    points: pointsById(sales),
  };
}

function spacedComma(amount: number): string {
  return amount.toFixed(2).replace(".", ",");
}

function sheetsAndAll(): LayoutBook {
  const header = ["Дата", "Партнёр", "Номер", "Сумма"];
  const line = ({ day, partner, document, amount }: Sale): LayoutCell[] => [
    date(day),
    listed(partner),
    document,
    amount,
  ];
  return {
    name: "sheets-per-month-and-all-together",
    about: "a sheet for each month, and one with all rows again: which of them counts is asked",
    sheets: [
      partnersSheet(),
      ...MONTHS.map((_, at): LayoutSheet => ({
        name: `${String(at + 1).padStart(2, "0")}.2026`,
        rows: [header, ...sales.filter((sale) => monthOf(sale) === at + 1).map(line)],
      })),
      { name: "Все", rows: [header, ...sales.map(line)] },
    ],
    points: pointsById(sales),
    answers: [["sheets", "02.2026"]],
  };
}

export const SEVERAL: readonly (() => LayoutBook)[] = [
  sheetPerMonth,
  sheetPerQuarter,
  sheetPerPartner,
  sheetsAndAll,
  csvTab,
  csv1251,
];
