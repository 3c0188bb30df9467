/** One known list of purchases, written in the shapes that workbooks have. */
import { MONTHS } from "../../scripts/samples/layouts/known";
import { dayFromIso, serialOf } from "../../src/domain/calendar";
import type { Day } from "../../src/domain/units";
import {
  MemoryWorkbook,
  type MemoryInput,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";

export interface KnownPartner {
  readonly id: string;
  readonly name: string;
  /** БИН with a right check digit. */
  readonly bin: string;
  readonly registeredOn: string;
}

export interface KnownPurchase {
  readonly partner: KnownPartner;
  readonly day: string;
  readonly document: string;
  readonly amount: number;
}

type Row = readonly MemoryInput[];
type Sheets = Readonly<Record<string, MemorySheetInput | readonly Row[]>>;

export interface ShapeBook {
  readonly sheets: Sheets;
  /** True if the purchases' days are only known by their month. */
  readonly isByMonth?: boolean;
}

export const PARTNERS: readonly KnownPartner[] = [
  { id: "P-1", name: "ТОО «Алатау Системс»", bin: "120440651873", registeredOn: "2026-01-01" },
  { id: "P-2", name: "ТОО «Ертіс Трейд»", bin: "091140732470", registeredOn: "2026-01-01" },
  { id: "P-3", name: "АО «Жетысу Телеком»", bin: "040240290274", registeredOn: "2026-01-01" },
];

export function dateCell(iso: string): MemoryInput {
  return { date: serialOf(dayFromIso(iso) as Day) ?? 0 };
}

const dotted = (iso: string): string => iso.split("-").reverse().join(".");
const documentText = ({ document, day }: KnownPurchase): string =>
  `Реализация ТМЗ и услуг ${document} от ${dotted(day)} 10:15:00`;
const shuffledName = (name: string): string => {
  const [form = "", ...rest] = name.split(" ");
  return `${rest.join(" ").replace(/[«»]/g, "")} ${form}`;
};
const sum = (purchases: readonly KnownPurchase[]): number =>
  Math.round(purchases.reduce((all, { amount }) => all + amount * 100, 0)) / 100;

export function partnersSheet(withBin = false): readonly Row[] {
  return [
    ["Код", "Наименование", ...(withBin ? ["БИН/ИИН"] : []), "Дата регистрации"],
    ...PARTNERS.map(({ id, name, bin, registeredOn }): Row => [
      id,
      name,
      ...(withBin ? [bin] : []),
      dateCell(registeredOn),
    ]),
  ];
}

/** The purchases of each partner, partners in their order. */
function grouped(
  purchases: readonly KnownPurchase[],
): readonly (readonly [KnownPartner, readonly KnownPurchase[]])[] {
  return PARTNERS.map(
    (partner) => [partner, purchases.filter((one) => one.partner === partner)] as const,
  ).filter(([, own]) => own.length > 0);
}

const plainRow = ({ day, partner, document, amount }: KnownPurchase): Row => [
  dateCell(day),
  partner.id,
  document,
  amount,
];

/** Every shape, by its name. */
export const SHAPES: Readonly<Record<string, (purchases: readonly KnownPurchase[]) => ShapeBook>> = {
  "a list under other headers, with titles, totals and repeated headers": (purchases) => {
    const header: Row = ["Дата док.", "Код контрагента", "№ док.", "Сумма, тг"];
    const half = Math.ceil(purchases.length / 2);
    return {
      sheets: {
        Партнёры: partnersSheet(),
        Реестр: [
          ["Реестр продаж за 2026 год"],
          [],
          header,
          ...purchases.slice(0, half).map(plainRow),
          [null, "Итого", null, sum(purchases.slice(0, half))],
          header,
          ...purchases.slice(half).map(plainRow),
          [null, "Всего", null, sum(purchases)],
        ],
      },
    };
  },
  "a list with names in other forms": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      Продажи: [
        ["Дата реализации", "Покупатель", "Накладная", "Сумма продажи"],
        ...purchases.map(({ day, partner, document, amount }): Row => [
          dotted(day),
          shuffledName(partner.name),
          document,
          amount,
        ]),
      ],
    },
  }),
  "a list with numbers that lost their zeros": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(true),
      Продажи: [
        ["Дата", "БИН покупателя", "Счёт-фактура", "Стоимость"],
        ...purchases.map(({ day, partner, document, amount }): Row => [
          dateCell(day),
          Number(partner.bin),
          document,
          amount,
        ]),
      ],
    },
  }),
  "partners written once, above their rows": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      Закуп: [
        ["Партнёр", "Дата", "Документ", "Сумма"],
        ...grouped(purchases).flatMap(([partner, own]) => [
          ...own.map(({ day, document, amount }, at): Row => [
            at === 0 ? partner.name : null,
            dateCell(day),
            document,
            amount,
          ]),
          ["Итого", null, null, sum(own)],
        ]),
      ],
    },
  }),
  "months side by side": (purchases) => ({
    isByMonth: true,
    sheets: { Партнёры: partnersSheet(), "Продажи 2026": monthColumns(purchases, MONTHS) },
  }),
  "months side by side with their years": (purchases) => ({
    isByMonth: true,
    sheets: {
      Партнёры: partnersSheet(),
      Свод: monthColumns(
        purchases,
        MONTHS.map((month) => `${month} 2026`),
      ),
    },
  }),
  "partners side by side, months below each other": (purchases) => ({
    isByMonth: true,
    sheets: {
      Партнёры: partnersSheet(),
      Свод: [
        ["Закупки за 2026 год"],
        ["Месяц", ...PARTNERS.map(({ name }) => shuffledName(name)), "Итого"],
        ...MONTHS.map((month, at): Row => {
          const own = purchases.filter(({ day }) => Number(day.slice(5, 7)) === at + 1);
          return [
            month,
            ...PARTNERS.map((one) => sum(own.filter(({ partner }) => partner === one))),
            sum(own),
          ];
        }),
      ],
    },
  }),
  "a list with the day in three columns": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      Реестр: [
        ["Год", "Месяц", "День", "Код контрагента", "Документ", "Сумма"],
        ...purchases.map(({ day, partner, document, amount }): Row => [
          ...day.split("-").map(Number),
          partner.id,
          document,
          amount,
        ]),
      ],
    },
  }),
  "a grouped report: partner, document": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      TDSheet: [
        ["Продажи"],
        ["Период: 01.01.2026 - 31.12.2026"],
        [],
        ["Контрагент", "Количество", "Сумма продажи, тг"],
        ["Документ продажи (Регистратор)"],
        ...grouped(purchases).flatMap(([partner, own]): Row[] => [
          [shuffledName(partner.name), own.length, sum(own)],
          ...own.map((one): Row => [documentText(one), 1, one.amount]),
        ]),
        ["Итого", purchases.length, sum(purchases)],
      ],
    },
  }),
  "a grouped report: manager, partner, contract, document": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      TDSheet: [
        ["Менеджер / Контрагент / Договор / Документ", "Сумма"],
        ["Ахметова Г.", sum(purchases)],
        ...grouped(purchases).flatMap(([partner, own]): Row[] => [
          [partner.name, sum(own)],
          ["Договор поставки № 32/26 от 05.01.2026", sum(own)],
          ...own.map((one): Row => [documentText(one), one.amount]),
        ]),
        ["Итого", sum(purchases)],
      ],
    },
  }),
  "a grouped report with labels in columns of their own, and days in a column": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      Отчёт: [
        ["Покупатель", "Документ", "Дата", "Сумма с НДС"],
        ...grouped(purchases).flatMap(([partner, own]): Row[] => [
          [partner.name, null, null, sum(own)],
          ...own.map(({ document, day, amount }): Row => [
            null,
            `Накладная ${document}`,
            dateCell(day),
            amount,
          ]),
        ]),
      ],
    },
  }),
  "a sheet for each month": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      ...Object.fromEntries(
        MONTHS.map((month, at) => [
          month,
          [
            [`Отгрузки за ${month.toLowerCase()} 2026 г.`],
            ["Дата", "Контрагент", "Накладная", "Сумма"],
            ...purchases
              .filter(({ day }) => Number(day.slice(5, 7)) === at + 1)
              .map(({ day, partner, document, amount }): Row => [
                dateCell(day),
                partner.name,
                document,
                amount,
              ]),
          ],
        ]),
      ),
    },
  }),
  "a sheet for each shop": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      ...Object.fromEntries(
        ["Алматы", "Астана"].map((shop, at) => [
          shop,
          [
            ["Дата", "ID клиента", "№ чека", "Сумма"],
            ...purchases.filter((_, index) => index % 2 === at).map(plainRow),
          ],
        ]),
      ),
    },
  }),
  "acts of reconciliation": (purchases) => ({
    sheets: {
      Партнёры: partnersSheet(),
      ...Object.fromEntries(
        grouped(purchases).map(([partner, own]) => [`Акт ${partner.id}`, actOf(partner, own)]),
      ),
    },
  }),
};

function monthColumns(purchases: readonly KnownPurchase[], headers: readonly string[]): readonly Row[] {
  const inMonth = (own: readonly KnownPurchase[], at: number): number | null => {
    const found = own.filter(({ day }) => Number(day.slice(5, 7)) === at + 1);
    return found.length === 0 ? null : sum(found);
  };
  return [
    ["Партнёр", ...headers, "Итого"],
    ...grouped(purchases).map(([partner, own]): Row => [
      partner.name,
      ...headers.map((_, at) => inMonth(own, at)),
      sum(own),
    ]),
    ["Всего", ...headers.map((_, at) => inMonth(purchases, at)), sum(purchases)],
  ];
}

function actOf(partner: KnownPartner, own: readonly KnownPurchase[]): readonly Row[] {
  const sales = own.filter(({ amount }) => amount >= 0);
  const returns = own.filter(({ amount }) => amount < 0);
  return [
    ["АКТ СВЕРКИ"],
    [`взаимных расчетов между ТОО "Интеллект Платформс" и ${partner.name}`],
    ["Дата", "Документ", "Дебет", "Кредит"],
    ["Сальдо начальное"],
    ...sales.map(({ day, document, amount }): Row => [
      dotted(day),
      `Продажа (${document} от ${dotted(day)})`,
      amount,
    ]),
    ...returns.map(({ day, document, amount }): Row => [
      dotted(day),
      `Возврат (${document} от ${dotted(day)})`,
      null,
      -amount,
    ]),
    ["30.12.2026", "Оплата (541 от 30.12.2026)", null, 1000],
    ["Обороты за период", null, sum(sales), 1000 - sum(returns)],
    ["Сальдо конечное", null, sum(own)],
  ];
}

export function shapeWorkbook(shape: string, purchases: readonly KnownPurchase[]): MemoryWorkbook {
  const make = SHAPES[shape];
  if (make === undefined) throw new Error(`there is no shape ${shape}`);
  return new MemoryWorkbook(make(purchases).sheets);
}
