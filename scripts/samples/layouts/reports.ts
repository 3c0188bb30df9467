/** Grouped reports, as 1C prints them. */
import { date, type LayoutBook, type LayoutCell, type LayoutRow } from "./layout-book";
import {
  byPartner,
  dotted,
  pointsById,
  pointsOf,
  printed,
  salesOf,
  sum,
  type Known,
  type Sale,
} from "./known";
import { partnersSheet } from "./lists";

const MANAGERS: Readonly<Record<string, string>> = {
  "K-101": "Ким Л.",
  "K-102": "Ким Л.",
  "K-103": "Омаров Т.",
  "K-104": "Омаров Т.",
};

const documentOf = ({ document, day }: Sale): string =>
  `Реализация товаров и услуг ${document} от ${dotted(day)} 12:14:02`;

function byManager(
  sales: readonly Sale[],
): readonly (readonly [string, readonly (readonly [Known, readonly Sale[]])[]])[] {
  return [...new Set(Object.values(MANAGERS))].map(
    (manager) =>
      [manager, byPartner(sales.filter(({ partner }) => MANAGERS[partner.id] === manager))] as const,
  );
}

function salesOutline(): LayoutBook {
  const sales = salesOf(24, 13);
  const rows: LayoutRow[] = [];
  const line = (level: number, text: string, own: readonly Sale[]): void => {
    rows.push({ level, cells: [null, { text, indent: level + 1 }, null, null, own.length, sum(own)] });
  };
  for (const [manager, partners] of byManager(sales)) {
    line(
      0,
      manager,
      partners.flatMap(([, own]) => own),
    );
    for (const [partner, own] of partners) {
      line(1, printed(partner), own);
      line(2, `Договор поставки № ${partner.id.slice(2)}/26 от 12.01.2026`, own);
      for (const sale of own) line(3, documentOf(sale), [sale]);
    }
  }
  return {
    name: "report-sales-outline-1c",
    about: "«Отчёт по продажам»: manager, partner, contract, document, by outline; the first column blank",
    sheets: [
      partnersSheet("Список"),
      {
        name: "TDSheet",
        merged: ["B6:D6", "B7:D7"],
        rows: [
          [null, "Отчет по продажам"],
          [null, "Параметры:", null, "Период: 01.01.2026 - 31.12.2026"],
          [null, null, null, "Показатели: Количество, Сумма"],
          [null, "Отбор:", null, 'Организация Равно "ТОО Интеллект Платформс"'],
          [],
          [null, "Менеджер", null, null, "Количество", "Сумма продажи"],
          [null, "Контрагент"],
          [null, "Договор"],
          [null, "Документ продажи"],
          ...rows,
          [null, "Итого", null, null, sales.length, sum(sales)],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function vedomost(): LayoutBook {
  const sales = salesOf(20, 16);
  const rows: LayoutCell[][] = [];
  for (const [partner, own] of byPartner(sales)) {
    rows.push([{ text: printed(partner), bold: true }, null, null, sum(own)]);
    for (const { day, document, amount } of own)
      rows.push([null, `Накладная № ${document}`, date(day), amount]);
  }
  return {
    name: "report-vedomost-blank-cells",
    about:
      "«Ведомость по контрагентам»: the partner in a column of its own, documents below, days in a column",
    sheets: [
      partnersSheet(),
      {
        name: "Ведомость",
        rows: [
          ["Ведомость по контрагентам"],
          ["за 2026 г."],
          [],
          ["Контрагент", "Документ движения", "Дата", "Сумма, тг"],
          ...rows,
          ["Итого", null, null, sum(sales)],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function balances(): LayoutBook {
  const sales = salesOf(18, 16);
  const rows: LayoutRow[] = [];
  const numbers = (opening: number, debit: number | null, credit: number | null): LayoutCell[] => [
    opening > 0 ? opening : null,
    null,
    debit,
    credit,
    opening + (debit ?? 0) - (credit ?? 0) > 0 ? opening + (debit ?? 0) - (credit ?? 0) : null,
    null,
  ];
  for (const [at, [partner, own]] of byPartner(sales).entries()) {
    const paid = Math.round(sum(own) * 0.6);
    rows.push({
      level: 1,
      cells: [{ text: printed(partner), indent: 2 }, ...numbers(100_000 * at, sum(own), paid)],
    });
    for (const sale of own)
      rows.push({
        level: 2,
        cells: [{ text: documentOf(sale), indent: 4 }, ...numbers(0, sale.amount, null)],
      });
    const payment = `Платежное поручение (входящее) 0000${String(at)} от 25.12.2026 9:00:00`;
    rows.push({ level: 2, cells: [{ text: payment, indent: 4 }, ...numbers(0, null, paid)] });
  }
  const paid = byPartner(sales).reduce((all, [, own]) => all + Math.round(sum(own) * 0.6), 0);
  return {
    name: "report-turnover-balance-1c",
    about:
      "«Оборотно-сальдовая ведомость» of an account: the debit turnover holds the sales, the credit one payments",
    sheets: [
      partnersSheet(),
      {
        name: "TDSheet",
        merged: ["B5:C5", "D5:E5", "F5:G5"],
        rows: [
          ["ТОО Интеллект Платформс"],
          ["Оборотно-сальдовая ведомость по счету 1210 за 2026 г."],
          ["Выводимые данные: БУ (данные бухгалтерского учета)"],
          [],
          [
            "Контрагенты",
            "Сальдо на начало периода",
            null,
            "Обороты за период",
            null,
            "Сальдо на конец периода",
            null,
          ],
          ["Документы расчетов с контрагентами", "Дебет", "Кредит", "Дебет", "Кредит", "Дебет", "Кредит"],
          { cells: ["1210", 600_000, null, sum(sales), paid, 600_000 + sum(sales) - paid, null] },
          ...rows,
          ["Итого", 600_000, null, sum(sales), paid, 600_000 + sum(sales) - paid, null],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function withCosts(): LayoutBook {
  const sales = salesOf(20, 16);
  const rows: LayoutCell[][] = [];
  const line = (text: string, indent: number, own: readonly Sale[]): LayoutCell[] => [
    { text, indent },
    own.length,
    sum(own),
    Math.round(sum(own) * 0.7),
    Math.round(sum(own)) - Math.round(sum(own) * 0.7),
  ];
  for (const [partner, own] of byPartner(sales)) {
    rows.push(line(printed(partner), 1, own));
    const months = [...new Set(own.map(({ day }) => day.slice(0, 7)))];
    for (const month of months) {
      const inMonth = own.filter(({ day }) => day.startsWith(month));
      rows.push(line(`Номенклатурная группа ${month.slice(5)}`, 3, inMonth));
      for (const sale of inMonth) rows.push(line(documentOf(sale), 5, [sale]));
    }
  }
  return {
    name: "report-gross-profit-indents",
    about: "«Валовая прибыль»: partner, goods, document by indents; revenue, costs and profit side by side",
    sheets: [
      partnersSheet(),
      {
        name: "Отчёт",
        rows: [
          ["Валовая прибыль предприятия за период: 01.01.2026 - 31.12.2026"],
          [],
          [
            "Контрагент / Номенклатурная группа / Регистратор",
            "Кол-во",
            "Выручка",
            "Себестоимость",
            "Валовая прибыль",
          ],
          ...rows,
          ["Итого", sales.length, sum(sales), Math.round(sum(sales) * 0.7), 0],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function totalsBelow(): LayoutBook {
  const sales = salesOf(18, 16);
  const rows: LayoutCell[][] = [];
  for (const [partner, own] of byPartner(sales)) {
    rows.push([{ text: printed(partner), bold: true }]);
    for (const sale of own) rows.push([documentOf(sale), null, sale.amount]);
    rows.push([`Итого по ${printed(partner)}`, null, sum(own)]);
  }
  return {
    name: "report-totals-below-groups",
    about: "the partner's row above holds no amount; its total stands below the documents",
    sheets: [
      partnersSheet(),
      {
        name: "Лист1",
        rows: [
          ["Продажи по контрагентам, 2026"],
          [],
          ["Контрагент, документ", "Склад", "Сумма"],
          ...rows,
          ["Всего", null, sum(sales)],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function statementOfAll(): LayoutBook {
  const sales = salesOf(16, 18);
  const rows = byPartner(sales).flatMap(([partner, own]): LayoutRow[] => [
    { cells: [{ text: printed(partner), indent: 1 }, sum(own)] },
    ...own.map((sale): LayoutRow => ({
      level: 1,
      cells: [{ text: documentOf(sale), indent: 3 }, sale.amount],
    })),
  ]);
  return {
    name: "report-no-partners",
    about: "a grouped report in a book without a list of partners",
    sheets: [
      {
        name: "TDSheet",
        rows: [
          ["Продажи за 2026 год"],
          [],
          ["Контрагент", "Сумма"],
          ["Документ"],
          ...rows,
          ["Итого", sum(sales)],
        ],
      },
    ],
    points: Object.fromEntries(
      byPartner(sales).map(([partner, own]) => [printed(partner), pointsOf(sum(own))]),
    ),
  };
}

/** Settlements: balances beside what is sold and what is paid. */
function settlements(): LayoutBook {
  const sales = salesOf(18, 16);
  const rows = byPartner(sales).flatMap(([partner, own], at): LayoutRow[] => {
    const payment = `Платежное поручение (входящее) 00${String(at)} от 20.12.2026 0:00:00`;
    return [
      {
        cells: [
          { text: printed(partner), indent: 1 },
          1000 * at,
          sum(own),
          200_000,
          1000 * at + sum(own) - 200_000,
        ],
      },
      ...own.map((sale): LayoutRow => ({
        level: 1,
        cells: [{ text: documentOf(sale), indent: 3 }, null, sale.amount, null, null],
      })),
      { level: 1, cells: [{ text: payment, indent: 3 }, null, null, 200_000, null] },
    ];
  });
  return {
    name: "report-settlements-1c",
    about:
      "«Ведомость по взаиморасчетам»: balances, increase by sales, decrease by payments, documents with their days",
    sheets: [
      partnersSheet(),
      {
        name: "TDSheet",
        rows: [
          ["Ведомость по взаиморасчетам с контрагентами"],
          ["Период: 01.01.2026 - 31.12.2026"],
          [],
          ["Контрагент", "Начальный остаток", "Приход", "Расход", "Конечный остаток"],
          ["Документ расчетов"],
          ...rows,
          ["Итого", 6000, sum(sales), 800_000, sum(sales) - 794_000],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

/** One partner's printed sum was edited by hand. */
function wrongSum(): LayoutBook {
  const sales = salesOf(20, 16);
  const slip = (partner: Known): number => (partner.id === "K-102" ? 5000 : 0);
  const rows = byPartner(sales).flatMap(([partner, own]): LayoutRow[] => [
    { cells: [printed(partner), sum(own) + slip(partner)] },
    ...own.map((sale): LayoutRow => ({ level: 1, cells: [documentOf(sale), sale.amount] })),
  ]);
  return {
    name: "report-one-sum-differs",
    about: "a partner's printed sum is not that of its documents: the partner is provisional",
    sheets: [
      partnersSheet(),
      {
        name: "TDSheet",
        rows: [["Продажи"], [], ["Контрагент", "Сумма"], ...rows, ["Итого", sum(sales) + 5000]],
      },
    ],
    points: pointsById(sales),
    provisional: ["K-102"],
  };
}

export const REPORTS: readonly (() => LayoutBook)[] = [
  salesOutline,
  vedomost,
  balances,
  withCosts,
  totalsBelow,
  settlements,
  wrongSum,
  statementOfAll,
];
