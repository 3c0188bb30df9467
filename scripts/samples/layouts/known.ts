/** The partners and purchases that the books of other layouts are made from, and the points that follow from them. */

export interface Known {
  readonly id: string;
  /** The name without its legal form, and the form. */
  readonly name: string;
  readonly form: string;
  /** БИН with a right check digit. */
  readonly bin: string;
  readonly registeredOn: string;
}

export interface Sale {
  readonly partner: Known;
  readonly day: string;
  readonly document: string;
  readonly amount: number;
}

export const KNOWN: readonly Known[] = [
  ["K-101", "Сарыарка Медиа", "ТОО", "05104000123", "2026-01-12"],
  ["K-102", "Тобыл Сервис", "ТОО", "18064000451", "2026-01-05"],
  ["K-103", "Каратау Энерго", "АО", "99034000278", "2026-02-02"],
  ["K-104", "Ахметова Д.С.", "ИП", "85061540033", "2026-01-20"],
].map(([id = "", name = "", form = "", bin = "", registeredOn = ""]) => ({
  id,
  name,
  form,
  bin: `${bin}${checkDigit(bin)}`,
  registeredOn,
}));

/** «ТОО "Тобыл Сервис"», as the lists of partners hold it. */
export function listed({ name, form }: Known): string {
  return form === "ИП" ? `${form} ${name}` : `${form} «${name}»`;
}

/** «Тобыл Сервис ТОО», as 1C prints it. */
export function printed({ name, form }: Known): string {
  return `${name} ${form}`;
}

function checkDigit(digits: string): string {
  const sumBy = (first: number): number =>
    Array.from(digits, Number).reduce((sum, digit, at) => sum + digit * (((at + first - 1) % 11) + 1), 0) %
    11;
  const control = sumBy(1) === 10 ? sumBy(3) : sumBy(1);
  return String(control);
}

/** A year of sales: each partner buys every few weeks, the first one most. All before 2027. */
export function salesOf(count = 20, step = 17): readonly Sale[] {
  return Array.from({ length: count }, (_, at): Sale => {
    const partner = KNOWN[(at * 3 + (at % 5)) % KNOWN.length] ?? KNOWN[0];
    if (partner === undefined) throw new Error("nobody is known");
    const day = new Date(Date.UTC(2026, 1, 3 + ((at * step) % 320))).toISOString().slice(0, 10);
    const amount = 120_000 + ((at * 7919) % 97) * 6_250 + (partner === KNOWN[0] ? 450_000.5 : 0);
    return { partner, day, document: `ТС-${String(at + 1).padStart(6, "0")}`, amount };
  }).sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function sum(sales: readonly Sale[]): number {
  return Math.round(sales.reduce((all, { amount }) => all + amount * 100, 0)) / 100;
}

export function byPartner(sales: readonly Sale[]): readonly (readonly [Known, readonly Sale[]])[] {
  return KNOWN.map((partner) => [partner, sales.filter((one) => one.partner === partner)] as const).filter(
    ([, own]) => own.length > 0,
  );
}

/** C4 on a year's sum: 2 % up to 3 000 000, 4 % of the whole sum above, half up. */
export function pointsOf(amount: number): number {
  const hundredths = Math.round(Math.max(0, amount) * 100);
  return Math.floor((hundredths * (hundredths <= 300_000_000 ? 2 : 4) + 5_000) / 10_000);
}

/** By id: sales before the day of registration do not count. */
export function pointsById(sales: readonly Sale[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    KNOWN.map((partner) => {
      const own = sales.filter((one) => one.partner === partner && one.day >= partner.registeredOn);
      return [partner.id, pointsOf(sum(own))];
    }),
  );
}

export const MONTHS: readonly string[] = [
  "Январь",
  "Февраль",
  "Март",
  "Апрель",
  "Май",
  "Июнь",
  "Июль",
  "Август",
  "Сентябрь",
  "Октябрь",
  "Ноябрь",
  "Декабрь",
];

export function monthOf({ day }: Sale): number {
  return Number(day.slice(5, 7));
}

export function dotted(iso: string): string {
  return iso.split("-").reverse().join(".");
}
