import { namedCurrency } from "../../../src/sheets/cells";

test.each(["", "  ", "KZT", "kzt ", "тг", "Тг.", "ТЕНГЕ", "теңге", "₸"])(
  "“%s” is the program's own currency",
  (text) => {
    expect(namedCurrency(text, "KZT")).toBe("KZT");
  },
);

test.each([
  ["usd", "USD"],
  ["₽", "₽"],
])("“%s” is the currency %s, whatever the program's own", (text, code) => {
  expect(namedCurrency(text, "KZT")).toBe(code);
});
