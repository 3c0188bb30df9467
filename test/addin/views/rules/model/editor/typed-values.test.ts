import {
  percentText,
  typedCount,
  typedDay,
  typedMoney,
  typedPercent,
  typedText,
} from "../../../../../../addin/views/rules/model/editor/typed-values";
import { speechIn } from "../../../../../support/pane/speech";

const { formats } = speechIn("ru");

test.each([
  ["4000000", 4_000_000],
  ["4 000 000", 4_000_000],
  ["4\u00a0000\u00a0000,50 ₸", 4_000_000.5],
  ["4 млн", 4_000_000],
  ["2,5 млн.", 2_500_000],
  ["1,234,567.89", 1_234_567.89],
])("%s is a sum", (text, value) => {
  expect(typedMoney(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "empty"],
  ["много", "no-number"],
  ["-5", "no-number"],
  // Three thousand, or three and a fraction?
  ["3,000", "ambiguous"],
  ["0,001", "too-fine"],
  ["1,0000001 млн", "too-fine"],
  ["100000000000000", "out-of-range"],
])("%s is no sum: %s", (text, fault) => {
  expect(typedMoney(text)).toEqual({ ok: false, fault });
});

test.each([
  ["2", 0.02],
  ["2 %", 0.02],
  ["0,5", 0.005],
  ["0.0001", 0.000001],
  ["29", 0.29],
  ["100", 1],
])("%s per cent is the fraction %d, to the last digit", (text, value) => {
  expect(typedPercent(text)).toEqual({ ok: true, value });
});

test("a rate beyond a whole, or finer than a file can say, is refused", () => {
  expect(typedPercent("101")).toEqual({ ok: false, fault: "out-of-range" });
  expect(typedPercent("0,00001")).toEqual({ ok: false, fault: "too-fine" });
});

test("every rate that a file can say is shown so that typing it gives the same rate", () => {
  for (let ppm = 0; ppm <= 1_000_000; ppm += 997) {
    const rate = ppm / 1_000_000;
    expect(typedPercent(percentText(rate, formats).replaceAll("\u00a0", ""))).toEqual({
      ok: true,
      value: rate,
    });
  }
});

test("counts, days and texts say what they lack", () => {
  expect(typedCount("2")).toEqual({ ok: true, value: 2 });
  expect(typedCount("2,5")).toEqual({ ok: false, fault: "too-fine" });
  expect(typedDay("31.12.2026", formats)).toEqual({ ok: true, value: "2026-12-31" });
  expect(typedDay("31.02.2026", formats)).toEqual({ ok: false, fault: "no-day" });
  expect(typedText("  Склад ")).toEqual({ ok: true, value: "Склад" });
  expect(typedText("x".repeat(201))).toEqual({ ok: false, fault: "too-long" });
});
