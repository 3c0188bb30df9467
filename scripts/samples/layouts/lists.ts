/** Lists: one row for each purchase, under other headers. */
import { date, type LayoutBook, type LayoutCell, type LayoutSheet } from "./layout-book";
import {
  byPartner,
  dotted,
  KNOWN,
  listed,
  pointsById,
  pointsOf,
  printed,
  salesOf,
  sum,
  type Sale,
} from "./known";

/** The list of partners under a user's own headers. */
export function partnersSheet(name = "Партнёры", more: { readonly bin?: boolean } = {}): LayoutSheet {
  return {
    name,
    rows: [
      ["Код", "Наименование", ...(more.bin === true ? ["БИН/ИИН"] : []), "Дата регистрации"],
      ...KNOWN.map((partner): LayoutCell[] => [
        partner.id,
        listed(partner),
        ...(more.bin === true ? [partner.bin] : []),
        date(partner.registeredOn),
      ]),
    ],
  };
}

const grouped = new Intl.NumberFormat("ru-RU", { minimumFractionDigits: 2 });
/** «818 000,00» with no-break spaces. */
export const spaced = (amount: number): string => grouped.format(amount).replace(/\s/g, "\u00a0");

function marketplace(): LayoutBook {
  const sales = salesOf(22, 14);
  const states = ["Выдан", "Выдан", "Выдан", "Отменён"];
  const rows = sales.map((sale, at) => ({ sale, state: states[at % 4] ?? "" }));
  return {
    name: "list-marketplace-orders",
    about: "orders exported from a marketplace: БИН as a number, state of each order, times in the days",
    sheets: [
      partnersSheet("Партнеры", { bin: true }),
      {
        name: "Архив заказов",
        rows: [
          [
            "№ заказа",
            "Дата поступления заказа",
            "Покупатель",
            "БИН покупателя",
            "Количество",
            "Цена",
            "Сумма, ₸",
            "Статус",
          ],
          ...rows.map(({ sale, state }, at): LayoutCell[] => [
            String(48_100_000 + at * 37),
            `${dotted(sale.day)} 14:${String(10 + at)}`,
            sale.partner.name.toUpperCase(),
            Number(sale.partner.bin),
            1,
            sale.amount,
            sale.amount,
            state,
          ]),
        ],
      },
    ],
    points: pointsById(rows.filter(({ state }) => state === "Выдан").map(({ sale }) => sale)),
    answers: [["status", "+ Выдан"]],
  };
}

function universal(): LayoutBook {
  const sales = salesOf(18, 15);
  return {
    name: "list-register-of-documents-1c",
    about:
      "«Реестр документов»: days with 0:00:00, numbers as text with no-break spaces, names with the form behind, a total",
    sheets: [
      partnersSheet("Список партнёров"),
      {
        name: "TDSheet",
        rows: [
          ["Реестр документов: Реализация ТМЗ и услуг"],
          ["Период: 01.01.2026 - 31.12.2026"],
          ['Отбор: Проведен Равно "Да"'],
          [],
          ["№ п/п", "Дата", "Номер", "Контрагент", "Сумма", "Валюта", "Ответственный"],
          ...sales.map((sale, at): LayoutCell[] => [
            at + 1,
            `${dotted(sale.day)} 0:00:00`,
            sale.document,
            printed(sale.partner),
            spaced(sale.amount),
            "KZT",
            "Иванова Е.",
          ]),
          [null, null, null, "Итого", spaced(sum(sales))],
        ],
      },
    ],
    points: pointsById(sales),
  };
}

function vatTwice(): LayoutBook {
  const sales = salesOf(16, 19);
  return {
    name: "list-with-and-without-vat",
    about: "amounts without VAT, the VAT, and amounts with it: which of them counts is asked",
    sheets: [
      partnersSheet(),
      {
        name: "Продажи",
        rows: [
          [
            "Дата продажи",
            "Код клиента",
            "Клиент",
            "Накладная",
            "Стоимость без НДС",
            "НДС 16%",
            "Стоимость с НДС",
          ],
          ...sales.map((sale): LayoutCell[] => [
            date(sale.day),
            sale.partner.id,
            sale.partner.name,
            sale.document,
            Math.round((sale.amount / 1.16) * 100) / 100,
            Math.round((sale.amount - sale.amount / 1.16) * 100) / 100,
            sale.amount,
          ]),
        ],
      },
    ],
    points: pointsById(sales),
    answers: [["amounts", "Стоимость с НДС"]],
  };
}

function hiddenExact(): LayoutBook {
  const sales = salesOf(15, 21);
  return {
    name: "list-exact-header-hidden",
    about: "the exact header «Сумма» stands in a hidden column of costs, the visible one is «Сумма продажи»",
    sheets: [
      partnersSheet(),
      {
        name: "Закупки",
        hiddenColumns: [4],
        rows: [
          ["Дата", "ID партнёра", "Документ", "Сумма", "Сумма продажи"],
          ...sales.map((sale): LayoutCell[] => [
            date(sale.day),
            sale.partner.id,
            sale.document,
            Math.round(sale.amount * 0.7),
            sale.amount,
          ]),
        ],
      },
    ],
    points: pointsById(sales),
    answers: [["amounts", "Сумма продажи"]],
  };
}

function kindsOfDocument(): LayoutBook {
  const sales = salesOf(16, 18);
  const rows = sales.map((sale, at) => ({ sale, isReturn: at === 5 || at === 11 }));
  const signed = rows.map(({ sale, isReturn }) => (isReturn ? { ...sale, amount: -sale.amount } : sale));
  return {
    name: "list-returns-by-kind",
    about: "returns with positive amounts, told by the kind of document",
    sheets: [
      partnersSheet(),
      {
        name: "Движения",
        rows: [
          ["Дата", "Вид документа", "Номер", "Контрагент", "Сумма документа"],
          ...rows.map(({ sale, isReturn }): LayoutCell[] => [
            dotted(sale.day),
            isReturn ? "Возврат товаров от покупателя" : "Реализация товаров и услуг",
            sale.document,
            printed(sale.partner),
            sale.amount,
          ]),
        ],
      },
    ],
    points: netById(signed),
    answers: [["kinds", "+ Реализация"]],
  };
}

/** Returns lower the sum: the year's points follow from its end, where no quarter takes back more than was given. */
function netById(sales: readonly Sale[]): Readonly<Record<string, number>> {
  return pointsById(sales);
}

function ledgerEn(): LayoutBook {
  const sales = salesOf(17, 18);
  const names: Readonly<Record<string, string>> = {
    "K-101": "Saryarka Media LLP",
    "K-102": "Tobol Service LLP",
    "K-103": "Karatau Energy JSC",
    "K-104": "Akhmetova D.S., sole proprietor",
  };
  const first = (id: string): readonly Sale[] => sales.filter(({ partner }) => partner.id === id);
  return {
    name: "list-en-no-partners",
    about: "an English ledger without a list of partners: each is registered on its first purchase",
    sheets: [
      {
        name: "Posted Sales Invoices",
        rows: [
          [
            "Posting Date",
            "Document No.",
            "Sell-to Customer No.",
            "Customer Name",
            "Amount Including VAT (LCY)",
            "Salesperson",
          ],
          ...sales.map((sale): LayoutCell[] => [
            `${sale.day}T00:00:00`,
            `PSI-${sale.document.slice(3)}`,
            sale.partner.id,
            names[sale.partner.id] ?? "",
            sale.amount,
            "AK",
          ]),
        ],
      },
    ],
    points: Object.fromEntries(KNOWN.map(({ id }) => [id, pointsOf(sum(first(id)))])),
  };
}

function fillDownKk(): LayoutBook {
  const sales = salesOf(18, 16);
  const rows: LayoutCell[][] = [["Серіктес", "Күні", "Жүкқұжат", "Сомасы, теңге"]];
  const merged: string[] = [];
  for (const [partner, own] of byPartner(sales)) {
    const first = rows.length + 1;
    for (const [at, { day, document, amount }] of own.entries())
      rows.push([
        at === 0 ? kazakh(partner.form, partner.name) : null,
        dotted(day),
        document,
        spaced(amount),
      ]);
    if (rows.length > first) merged.push(`A${String(first)}:A${String(rows.length)}`);
    rows.push(["Барлығы", null, null, spaced(sum(own))]);
  }
  rows.push(["Жалпы жиыны", null, null, spaced(sum(sales))]);
  return {
    name: "fill-down-merged-kk",
    about: "a Kazakh list: the partner's cell is merged over its rows, a subtotal below each",
    sheets: [partnersSheet("Серіктестер тізімі"), { name: "Сатылымдар", rows, merged }],
    points: pointsById(sales),
  };
}

function kazakh(form: string, name: string): string {
  const forms: Readonly<Record<string, string>> = { ТОО: "ЖШС", АО: "АҚ", ИП: "ЖК" };
  return `«${name}» ${forms[form] ?? form}`;
}

function dayOnce(): LayoutBook {
  const sales = salesOf(20, 16).map((sale, at, all) => ({
    ...sale,
    day: all[at - (at % 2)]?.day ?? sale.day,
  }));
  const rows: LayoutCell[][] = [
    ["Отгрузки со склада, 2026 год"],
    [],
    ["Дата отгрузки", "Покупатель", "№ накл.", "Сумма"],
  ];
  for (const [at, sale] of sales.entries()) {
    const isFirst = sales[at - 1]?.day !== sale.day;
    rows.push([isFirst ? date(sale.day) : null, printed(sale.partner), sale.document, sale.amount]);
    if (sales[at + 1]?.day === sale.day) continue;
    rows.push(["Итого за день", null, null, sum(sales.filter(({ day }) => day === sale.day))]);
  }
  return {
    name: "fill-down-days-given-once",
    about: "the day stands once, with the first of its rows; a total for each day",
    sheets: [partnersSheet(), { name: "Отгрузки", rows }],
    points: pointsById(sales),
  };
}

function blocksByTitle(): LayoutBook {
  const sales = salesOf(18, 16);
  const header = ["Дата", "Документ", "Сумма"];
  const rows: LayoutCell[][] = [["Продажи по клиентам за 2026 год"]];
  for (const [partner, own] of byPartner(sales)) {
    rows.push([], [`Контрагент: ${printed(partner)}`], header);
    for (const { day, document, amount } of own) rows.push([dotted(day), document, amount]);
    rows.push(["Итого", null, sum(own)]);
  }
  return {
    name: "fill-down-blocks-under-titles",
    about: "a block for each partner: its name in a title, the same headers again, a total",
    sheets: [partnersSheet(), { name: "Продажи", rows }],
    points: pointsById(sales),
  };
}

function paidDays(): LayoutBook {
  const sales = salesOf(18, 16);
  const rows = sales.map((sale, at) => ({ sale, isPaid: at % 4 !== 0 }));
  return {
    name: "list-paid-days",
    about: "invoices with a column of payment days; a blank cell is not paid yet",
    sheets: [
      partnersSheet(),
      {
        name: "Счета",
        rows: [
          ["Дата счета", "№ счета", "Клиент", "Сумма", "Дата оплаты"],
          ...rows.map(({ sale, isPaid }): LayoutCell[] => [
            date(sale.day),
            sale.document,
            printed(sale.partner),
            sale.amount,
            isPaid ? date(sale.day) : null,
          ]),
        ],
      },
    ],
    points: pointsById(rows.flatMap(({ sale, isPaid }) => (isPaid ? [sale] : []))),
    answers: [["paid", "Дата оплаты"]],
  };
}

function sideBySide(): LayoutBook {
  const sales = salesOf(14, 21);
  return {
    name: "list-beside-partners",
    about: "partners and purchases side by side on one sheet, each below a title, headers cut short",
    sheets: [
      {
        name: "Лист1",
        rows: [
          ["Партнёры", null, null, null, "Продажи"],
          ["Код", "Партнёр", "Регистрация", null, "Дт. отгр.", "Код партнера", "Сум. с НДС, тг"],
          ...sales.map((sale, at): LayoutCell[] => {
            const partner = KNOWN[at];
            const listedHere =
              partner === undefined
                ? [null, null, null]
                : [partner.id, listed(partner), date(partner.registeredOn)];
            return [...listedHere, null, date(sale.day), sale.partner.id, sale.amount];
          }),
        ],
      },
    ],
    points: pointsById(sales),
  };
}

/** A later export holds one document again, with another amount. */
function corrected(): LayoutBook {
  const sales = salesOf(16, 18);
  const [again] = sales.slice(5);
  const rows = again === undefined ? sales : [...sales, { ...again, amount: again.amount + 50_000 }];
  return {
    name: "list-one-document-two-amounts",
    about: "two exports pasted below each other: one document stands twice, with different amounts",
    sheets: [
      partnersSheet(),
      {
        name: "Реализация",
        rows: [
          ["Номер", "Дата", "Контрагент", "Сумма"],
          ...rows.map((sale): LayoutCell[] => [
            sale.document,
            date(sale.day),
            printed(sale.partner),
            sale.amount,
          ]),
        ],
      },
    ],
    points: pointsById(sales),
    provisional: again === undefined ? [] : [again.partner.id],
  };
}

export const LISTS: readonly (() => LayoutBook)[] = [
  marketplace,
  universal,
  vatTwice,
  hiddenExact,
  kindsOfDocument,
  ledgerEn,
  fillDownKk,
  dayOnce,
  paidDays,
  sideBySide,
  corrected,
  blocksByTitle,
];
