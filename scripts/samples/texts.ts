/** All texts of the samples that people read, in both languages. */
import type { Localized, SampleLanguage } from "./types";

export const SHEETS = {
  summary: { ru: "Сводка", en: "Summary" },
  partners: { ru: "Партнёры", en: "Partners" },
  purchases: { ru: "Закупки", en: "Purchases" },
  rates: { ru: "Курсы", en: "Rates" },
} as const satisfies Readonly<Record<string, Localized>>;
export type SheetKey = keyof typeof SHEETS;

/** Headers by column key; the last five are the user's own columns. */
export const PARTNER_HEADERS = {
  partnerId: { ru: "ID партнёра", en: "Partner ID" },
  name: { ru: "Партнёр", en: "Partner" },
  level: { ru: "Уровень", en: "Level" },
  requestedLevel: { ru: "Желаемый уровень", en: "Requested level" },
  serviceStatus: { ru: "Сервисный статус", en: "Service status" },
  registeredOn: { ru: "Дата регистрации", en: "Registered on" },
  renewedThrough: { ru: "Продлён по год", en: "Renewed through" },
  jointSalesPlan: { ru: "План продаж", en: "Joint sales plan" },
  salesSpecialists: { ru: "Специалисты по продажам", en: "Sales specialists" },
  certifiedTechnicalStaff: { ru: "Сертифицированный персонал", en: "Certified technical staff" },
  jointSolutions: { ru: "Совместные решения", en: "Joint solutions" },
  warrantySws: { ru: "Гарантия SWS", en: "SWS warranty" },
  warrantyAws: { ru: "Гарантия AWS", en: "AWS warranty" },
  productEngineers: { ru: "Инженеры по продукции", en: "Product engineers" },
  city: { ru: "Город", en: "City" },
  manager: { ru: "Менеджер", en: "Manager" },
  daysSince: { ru: "Дней с регистрации", en: "Days since registration" },
  accountCode: { ru: "Код в 1С", en: "ERP code" },
  note: { ru: "Примечание", en: "Note" },
} as const satisfies Readonly<Record<string, Localized>>;
export type PartnerColumn = keyof typeof PARTNER_HEADERS;

export const PURCHASE_HEADERS = {
  date: { ru: "Дата", en: "Date" },
  partnerId: { ru: "ID партнёра", en: "Partner ID" },
  name: { ru: "Партнёр", en: "Partner" },
  document: { ru: "Документ", en: "Document" },
  product: { ru: "Товарная группа", en: "Product group" },
  amount: { ru: "Сумма", en: "Amount" },
  currency: { ru: "Валюта", en: "Currency" },
} as const satisfies Readonly<Record<string, Localized>>;
export type PurchaseColumn = keyof typeof PURCHASE_HEADERS;

export const RATE_HEADERS = {
  currency: { ru: "Валюта", en: "Currency" },
  date: { ru: "Дата", en: "Date" },
  rate: { ru: "Курс", en: "Rate" },
} as const satisfies Readonly<Record<string, Localized>>;

export const CITIES: readonly Localized[] = [
  { ru: "Алматы", en: "Almaty" },
  { ru: "Астана", en: "Astana" },
  { ru: "Шымкент", en: "Shymkent" },
  { ru: "Караганда", en: "Karaganda" },
  { ru: "Актобе", en: "Aktobe" },
  { ru: "Павлодар", en: "Pavlodar" },
  { ru: "Атырау", en: "Atyrau" },
  { ru: "Усть-Каменогорск", en: "Oskemen" },
];

export const MANAGERS: readonly Localized[] = [
  { ru: "Сапарова А.", en: "A. Saparova" },
  { ru: "Ибраев Д.", en: "D. Ibrayev" },
  { ru: "Ким Н.", en: "N. Kim" },
  { ru: "Жумабек Е.", en: "Y. Zhumabek" },
];

export const PRODUCT_NAMES: Localized<readonly string[]> = {
  ru: [
    "Серверы",
    "СХД",
    "Рабочие станции",
    "Ноутбуки",
    "Сетевое оборудование",
    "Комплектующие",
    "Кабели и монтаж",
  ],
  en: [
    "Servers",
    "Storage",
    "Workstations",
    "Laptops",
    "Network equipment",
    "Components",
    "Cables and mounting",
  ],
};

export const DOCUMENT_PREFIX: Localized<readonly [sale: string, returned: string]> = {
  ru: ["РН", "ВЗ"],
  en: ["INV", "CN"],
};

/** Notes by partner id. */
export const NOTES: Readonly<Record<string, Localized>> = {
  "P-004": { ru: "Возврат партии СХД в мае", en: "Storage batch returned in May" },
  "P-015": { ru: "Ждём копии сертификатов", en: "Waiting for copies of certificates" },
  "P-020": { ru: "Не продлились на 2026", en: "Did not renew for 2026" },
  "P-026": { ru: "Инженер уволился в январе", en: "The engineer left in January" },
  "P-029": { ru: "Уточнить базовый уровень", en: "Ask for the base level" },
  "P-033": { ru: "Дата с бумажной анкеты", en: "Date from the paper form" },
  "P-035": { ru: "Часть счетов в валюте", en: "Some invoices in other currencies" },
  "P-040": { ru: "Ключевой партнёр", en: "Key partner" },
};

/** Single texts. */
export const TEXTS = {
  partnersTitle: { ru: "Реестр партнёров", en: "Partner register" },
  partnersSubtitle: {
    ru: "Отдел по работе с партнёрами · данные из анкет и 1С",
    en: "Partner relations · from registration forms and the ERP",
  },
  purchasesTitle: { ru: "Закупки партнёров", en: "Partner purchases" },
  purchasesSubtitle: { ru: "Суммы с НДС; возвраты со знаком минус", en: "With VAT; returns are negative" },
  summaryTitle: { ru: "Сводка по партнёрской программе", en: "Partner program summary" },
  reportDate: { ru: "Отчётная дата", en: "Report date" },
  partnerCount: { ru: "Партнёров в реестре", en: "Partners in the register" },
  purchaseCount: { ru: "Документов закупки", en: "Purchase documents" },
  byQuarter: { ru: "Закупки по кварталам 2026 года, KZT", en: "Purchases by quarter of 2026, KZT" },
  quarter: { ru: "Квартал", en: "Quarter" },
  from: { ru: "С", en: "From" },
  to: { ru: "По", en: "To" },
  purchases: { ru: "Закупки", en: "Purchases" },
  returns: { ru: "Возвраты", en: "Returns" },
  total: { ru: "Итого", en: "Total" },
  largest: { ru: "Крупнейшие партнёры, за всё время, KZT", en: "Largest partners, all years, KZT" },
  byLevel: { ru: "Партнёры по уровням", en: "Partners by level" },
  count: { ru: "Кол-во", en: "Count" },
  comment: {
    ru: "Партнёр просит повысить уровень. Сертификат инженера приложен к анкете.",
    en: "The partner asks for a higher level. The engineer's certificate is attached to the form.",
  },
  commentAuthor: { ru: "Сапарова А.", en: "A. Saparova" },
  validationTitle: { ru: "Уровень партнёра", en: "Partner level" },
  validationText: {
    ru: "Такого уровня нет в программе. Оставить как есть?",
    en: "The program has no such level. Keep it?",
  },
  reportDateName: { ru: "ОтчётнаяДата", en: "ReportDate" },
  company: { ru: "ТОО «Интеллектуальные платформы»", en: "Intelligent Platforms LLP" },
  page: { ru: "Стр. &P из &N", en: "Page &P of &N" },
} as const satisfies Readonly<Record<string, Localized>>;

/** A text in a language. */
export function textIn(language: SampleLanguage): (key: keyof typeof TEXTS) => string {
  return (key) => TEXTS[key][language];
}
