/** Partners side by side, and days in parts: lists whose rows hold a month, or a day in three columns. */
import { date, type LayoutBook, type LayoutCell } from "./layout-book";
import {
  byPartner,
  KNOWN,
  listed,
  MONTHS,
  monthOf,
  pointsById,
  pointsOf,
  printed,
  salesOf,
  sum,
} from "./known";
import { partnersSheet } from "./lists";

/** Registered before any of the months with purchases, so that the day within a month does not matter. */
const sales = salesOf(24, 13).filter(({ day }) => day >= "2026-03-01");
const POINTS = Object.fromEntries(byPartner(sales).map(([{ id }, own]) => [id, pointsOf(sum(own))]));

function monthsDown(): LayoutBook {
  const quarter = (at: number): LayoutCell[] => {
    const within = sales.filter((sale) => Math.ceil(monthOf(sale) / 3) === at);
    return [
      `${String(at)} квартал`,
      ...KNOWN.map((one) => sum(within.filter(({ partner }) => partner === one))),
    ];
  };
  return {
    name: "across-months-down-the-side",
    about: "partners side by side, months down the side, quarters between them; the year stands in the title",
    sheets: [
      partnersSheet(),
      {
        name: "Свод",
        rows: [
          ["Закупки партнёров за 2026 год"],
          [],
          ["Месяц", ...KNOWN.map(printed), "Всего"],
          ...MONTHS.flatMap((month, at): LayoutCell[][] => {
            const within = sales.filter((sale) => monthOf(sale) === at + 1);
            const amounts = KNOWN.map((one) => sum(within.filter(({ partner }) => partner === one)));
            const row = [month, ...amounts.map((amount) => (amount === 0 ? "-" : amount)), sum(within)];
            return at % 3 === 2 ? [row, quarter((at + 1) / 3)] : [row];
          }),
          ["Итого", ...byPartner(sales).map(([, own]) => sum(own)), sum(sales)],
        ],
      },
    ],
    points: POINTS,
  };
}

function daysDown(): LayoutBook {
  return {
    name: "across-days-down-the-side-en",
    about: "a column for each partner's id, a row for each invoice with its day, in English",
    sheets: [
      partnersSheet("Partner list"),
      {
        name: "Invoices",
        rows: [
          ["Invoice date", "Invoice no.", ...KNOWN.map(({ id }) => id)],
          ...salesOf().map(({ day, document, partner, amount }): LayoutCell[] => [
            date(day),
            document,
            ...KNOWN.map((one) => (one === partner ? amount : null)),
          ]),
        ],
      },
    ],
    points: pointsById(salesOf()),
  };
}

function threeColumns(): LayoutBook {
  return {
    name: "day-in-three-columns-kk",
    about: "year, month and day in columns of their own, in Kazakh",
    sheets: [
      partnersSheet("Серіктестер тізімі"),
      {
        name: "Сатылым",
        rows: [
          ["Жыл", "Ай", "Күн", "Серіктес", "Құжат", "Сомасы"],
          ...salesOf().map(({ day, document, partner, amount }): LayoutCell[] => [
            ...day.split("-").map(Number),
            listed(partner),
            document,
            amount,
          ]),
        ],
      },
    ],
    points: pointsById(salesOf()),
  };
}

function monthInAColumn(): LayoutBook {
  return {
    name: "day-by-month-given-once",
    about: "year and month stand once, above their partners' sums; rows know no day",
    sheets: [
      partnersSheet(),
      {
        name: "Сводная",
        rows: [
          ["Год", "Месяц", "Контрагент", "Сумма"],
          ...MONTHS.flatMap((month, at) => {
            const within = sales.filter((sale) => monthOf(sale) === at + 1);
            return byPartner(within).map(([partner, own], place): LayoutCell[] => [
              at === 2 && place === 0 ? 2026 : null,
              place === 0 ? month.toLowerCase() : null,
              printed(partner),
              sum(own),
            ]);
          }),
          ["Общий итог", null, null, sum(sales)],
        ],
      },
    ],
    points: POINTS,
  };
}

export const SIDE_BY_SIDE: readonly (() => LayoutBook)[] = [
  monthsDown,
  daysDown,
  threeColumns,
  monthInAColumn,
];
