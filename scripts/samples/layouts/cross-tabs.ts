/** Cross-tabs: periods side by side. */
import { date, type LayoutBook, type LayoutCell } from "./layout-book";
import { byPartner, KNOWN, MONTHS, monthOf, pointsOf, printed, salesOf, sum, type Sale } from "./known";
import { partnersSheet } from "./lists";

/** Registered before any of the months with purchases, so that the day within a month does not matter. */
const sales = salesOf(24, 13).filter(({ day }) => day >= "2026-03-01");

const POINTS = Object.fromEntries(byPartner(sales).map(([{ id }, own]) => [id, pointsOf(sum(own))]));

function inMonth(own: readonly Sale[], month: number): readonly Sale[] {
  return own.filter((sale) => monthOf(sale) === month);
}

function monthsWithQuarters(): LayoutBook {
  const header: LayoutCell[] = ["№", "Партнёр", "Менеджер"];
  for (const [at, month] of MONTHS.entries()) {
    header.push(month);
    if (at % 3 === 2) header.push(`Итого ${String((at + 1) / 3)} кв.`);
  }
  const line = (own: readonly Sale[]): LayoutCell[] =>
    MONTHS.flatMap((_, at): LayoutCell[] => {
      const value = sum(inMonth(own, at + 1));
      const quarter = sum([at - 1, at, at + 1].flatMap((month) => inMonth(own, month)));
      return [value === 0 ? "-" : value, ...(at % 3 === 2 ? [quarter] : [])];
    });
  return {
    name: "cross-tab-months-and-quarters",
    about: "months with totals of quarters between them; the year stands in the sheet's name alone",
    sheets: [
      partnersSheet(),
      {
        name: "Закуп 2026",
        rows: [
          [...header, "Год"],
          ...byPartner(sales).map(([partner, own], at): LayoutCell[] => [
            at + 1,
            printed(partner),
            "Ким Л.",
            ...line(own),
            sum(own),
          ]),
          [null, "ИТОГО", null, ...line(sales), sum(sales)],
        ],
      },
    ],
    points: POINTS,
  };
}

function datedColumns(): LayoutBook {
  return {
    name: "cross-tab-dated-columns-en",
    about: "months as Excel dates, in thousands, ids instead of names, in English",
    sheets: [
      partnersSheet("Partner list"),
      {
        name: "Sales",
        rows: [
          ["Sales by partner, KZT thousand"],
          [],
          [
            "Partner code",
            ...MONTHS.map((_, at) => date(`2026-${String(at + 1).padStart(2, "0")}-01`)),
            "Total",
          ],
          ...byPartner(sales).map(([{ id }, own]): LayoutCell[] => [
            id,
            ...MONTHS.map((_, at) => sum(inMonth(own, at + 1)) / 1000),
            sum(own) / 1000,
          ]),
        ],
      },
    ],
    points: POINTS,
  };
}

function quarters(): LayoutBook {
  const ofQuarter = (own: readonly Sale[], quarter: number): number =>
    sum(own.filter((sale) => Math.ceil(monthOf(sale) / 3) === quarter));
  return {
    name: "cross-tab-quarters",
    about:
      "four quarters side by side, the year in the title; nobody registered within a quarter with purchases",
    sheets: [
      {
        name: "Партнёры",
        rows: [
          ["Код", "Наименование", "Дата регистрации"],
          ...byPartner(sales).map(([partner]): LayoutCell[] => [
            partner.id,
            printed(partner),
            date("2026-01-01"),
          ]),
        ],
      },
      {
        name: "Свод",
        rows: [
          ["Объём закупок партнёров за 2026 год, тенге"],
          ["Партнёр", "I квартал", "II квартал", "III квартал", "IV квартал", "Итого за год"],
          ...byPartner(sales).map(([partner, own]): LayoutCell[] => [
            printed(partner),
            ...[1, 2, 3, 4].map((quarter) => ofQuarter(own, quarter)),
            sum(own),
          ]),
          ["Всего", ...[1, 2, 3, 4].map((quarter) => ofQuarter(sales, quarter)), sum(sales)],
        ],
      },
    ],
    points: POINTS,
  };
}

function countAndSum(): LayoutBook {
  const merged = MONTHS.map((_, at) => `${letters(at * 2 + 2)}1:${letters(at * 2 + 3)}1`);
  return {
    name: "cross-tab-count-and-sum-below-months",
    about: "two columns below each month: the number of goods, and their sum",
    sheets: [
      partnersSheet(),
      {
        name: "Продажи 2026",
        merged: ["A1:A2", ...merged],
        rows: [
          ["Покупатель", ...MONTHS.flatMap((month): LayoutCell[] => [month, null])],
          [null, ...MONTHS.flatMap((): LayoutCell[] => ["Кол-во", "Сумма"])],
          ...byPartner(sales).map(([partner, own]): LayoutCell[] => [
            printed(partner),
            ...MONTHS.flatMap((_, at): LayoutCell[] => [
              inMonth(own, at + 1).length * 3,
              sum(inMonth(own, at + 1)),
            ]),
          ]),
        ],
      },
    ],
    points: POINTS,
  };
}

function letters(column: number): string {
  return column > 26 ? `A${String.fromCharCode(64 + column - 26)}` : String.fromCharCode(64 + column);
}

function pivot(): LayoutBook {
  const short = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
  return {
    name: "cross-tab-pivot-table",
    about: "a pivot table pasted as values: «Названия строк», short months, «Общий итог», no year anywhere",
    sheets: [
      partnersSheet(),
      {
        name: "Лист4",
        rows: [
          [],
          [],
          ["Сумма по полю Сумма", "Названия столбцов"],
          ["Названия строк", ...short, "Общий итог"],
          ...byPartner(sales).map(([partner, own]): LayoutCell[] => [
            printed(partner),
            ...short.map((_, at) => (inMonth(own, at + 1).length === 0 ? null : sum(inMonth(own, at + 1)))),
            sum(own),
          ]),
          ["Общий итог", ...short.map((_, at) => sum(inMonth(sales, at + 1))), sum(sales)],
        ],
      },
    ],
    points: POINTS,
    answers: [["year", "2026"]],
  };
}

function goodsOfPartners(): LayoutBook {
  const goods = ["Серверы", "Компьютеры", "Услуги"];
  const rows: LayoutCell[][] = [["Партнёр", "Товар", ...MONTHS, "Итого"]];
  const merged: string[] = [];
  for (const [partner, own] of byPartner(sales)) {
    const first = rows.length + 1;
    for (const [at, good] of goods.entries()) {
      const part = own.filter((_, index) => index % goods.length === at);
      const months = MONTHS.map((_, month) => sum(inMonth(part, month + 1)) || null);
      rows.push([at === 0 ? printed(partner) : null, good, ...months, sum(part)]);
    }
    merged.push(`A${String(first)}:A${String(rows.length)}`);
  }
  return {
    name: "cross-tab-partner-given-once",
    about: "months side by side, a row for each kind of goods, the partner merged over its rows",
    sheets: [partnersSheet(), { name: "Продажи 2026", rows, merged }],
    points: POINTS,
  };
}

function planAndFact(): LayoutBook {
  const own = MONTHS.map((_, at) => `${letters(at * 2 + 2)}1:${letters(at * 2 + 3)}1`);
  const short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return {
    name: "cross-tab-plan-and-fact-en",
    about: "plan and actual sales below each month, the year as two digits behind it",
    sheets: [
      partnersSheet("Partners"),
      {
        name: "Sell-in",
        merged: own,
        rows: [
          ["Partner", ...short.flatMap((month): LayoutCell[] => [`${month}-26`, null])],
          [null, ...short.flatMap((): LayoutCell[] => ["Plan", "Actual"])],
          ...byPartner(sales).map(([{ id }, bought]): LayoutCell[] => [
            id,
            ...MONTHS.flatMap((_, at): LayoutCell[] => [900_000, sum(inMonth(bought, at + 1))]),
          ]),
        ],
      },
    ],
    points: POINTS,
  };
}

/** One period, which only the title says. */
function monthOfTitle(): LayoutBook {
  const ofMarch = inMonth(salesOf(40, 3), 3);
  return {
    name: "cross-tab-one-month-in-title",
    about: "sums of partners without days: the month stands in the report's title",
    sheets: [
      partnersSheet(),
      {
        name: "TDSheet",
        rows: [
          ["Продажи по контрагентам"],
          ["Период: 01.03.2026 - 31.03.2026"],
          [],
          ["Контрагент", "Сумма"],
          ...byPartner(ofMarch).map(([partner, own]): LayoutCell[] => [printed(partner), sum(own)]),
          ["Итого", sum(ofMarch)],
        ],
      },
    ],
    points: Object.fromEntries(
      KNOWN.map(({ id }) => [id, pointsOf(sum(ofMarch.filter(({ partner }) => partner.id === id)))]),
    ),
  };
}

export const CROSS_TABS: readonly (() => LayoutBook)[] = [
  monthsWithQuarters,
  datedColumns,
  quarters,
  countAndSum,
  pivot,
  goodsOfPartners,
  planAndFact,
  monthOfTitle,
];
