import { speechIn } from "../../../../../addin/views/partner/speech-in";
import { namesOf } from "../../../../../addin/views/shared/model/names";
import type { InvoiceRow } from "../../../../../addin/views/partner/model/invoice-rows";
import { reasonText, type Reason } from "../../../../../addin/views/partner/model/reason-text";
import type { Language } from "../../../../../src/domain/program";
import {
  FIRST_SOURCE,
  partnerCard,
  secondQuarter,
  SHIPPED_RULES,
  tenge,
} from "../../../../support/pane/partner-fixtures";

const invoice = (row: number, part: Partial<InvoiceRow> = {}): InvoiceRow => ({
  ...{ source: FIRST_SOURCE, row, day: "2026-05-15", amount: tenge(1_000_000), sumSoFar: tenge(0) },
  ...{ document: `РН-${String(row)}`, isChanged: false },
  ...part,
});

const REASON: Reason = {
  card: partnerCard(),
  period: secondQuarter(),
  rules: SHIPPED_RULES,
  asOf: "2026-06-15",
  invoices: new Map([["purchases", [invoice(7), invoice(9, { document: "", isChanged: true })]]]),
};

async function written(language: Language, part: Partial<Reason> = {}): Promise<readonly string[]> {
  const speech = { ...(await speechIn(language, "KZT")), language, names: namesOf(SHIPPED_RULES, language) };
  return reasonText({ ...REASON, ...part }, speech)
    .replaceAll("\u00a0", " ")
    .split("\n");
}

test("the reason for a quarter's points is told whole, with each purchase and each step", async () => {
  expect(await written("ru")).toEqual([
    "ТОО «Алатау», ID P-004. II кв. 2026: 120 000 баллов (предварительно)",
    "",
    "Закупки за вычетом возвратов, 01.04.2026 – 30.06.2026: 2 000 000 ₸.",
    "  • 15.05.2026, документ РН-7: 1 000 000 ₸",
    "  • 15.05.2026, строка 9: 1 000 000 ₸ (изменено после расчёта)",
    "Сумма с 10.02.2026: 2 000 000 ₸ + 2 000 000 ₸ = 4 000 000 ₸.",
    "Это больше 3 000 000 ₸: ставка 4 %.",
    "Положено: 4 000 000 ₸ × 4 % = 160 000.",
    "Начислено раньше: 2 000 000 ₸ × 2 % = 40 000.",
    "Итого за период: 160 000 − 40 000 = 120 000. Ставка 4 % вместо 2 % — на всю сумму, с прежними закупками.",
    "",
    "По состоянию на 15.06.2026, правила 1.0.0.",
  ]);
});

test("in English it names months, whatever the pane's language", async () => {
  const [title, , purchases] = await written("en");
  expect(title).toBe("ТОО «Алатау», ID P-004. Q2 2026: 120,000 points (estimated)");
  expect(purchases).toContain("1 April 2026 – 30 June 2026: 2,000,000 ₸.");
});

test("in Kazakh an estimate is not said to be computed in advance", async () => {
  expect((await written("kk"))[0]).toContain("әзірге нақты емес");
});

test("purchases beyond two hundred are told by their number and sum", async () => {
  const many = Array.from({ length: 203 }, (_, index) => invoice(index + 4));
  const lines = await written("ru", { invoices: new Map([["purchases", many]]) });
  expect(lines.filter((line) => line.startsWith("  • "))).toHaveLength(200);
  expect(lines).toContain("  и ещё 3 закупки на 3 000 000 ₸");
});

test("adjustments of the period stand below, and provisional points are said to be so", async () => {
  const { points } = partnerCard();
  const because = { ru: "РН-9 добавлена.", en: "", kk: "" };
  const adjustment = { period: "2026-Q2", stands: "2026-Q3", points: 1200, counts: true, because };
  const other = { ...adjustment, period: "2026-Q1" };
  const card = partnerCard({ points: { ...points, provisional: true, adjustments: [adjustment, other] } });
  const lines = await written("ru", { card });
  expect(lines.filter((line) => line.startsWith("Корректировка"))).toEqual([
    "Корректировка за II кв. 2026: +1 200. РН-9 добавлена.",
  ]);
  expect(lines.join()).toContain("Баллы предварительные");
});
