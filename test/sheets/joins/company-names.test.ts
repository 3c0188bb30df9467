import { companyKey, roughName } from "../../../src/sheets/joins/company-name";
import { companyNumber } from "../../../src/sheets/joins/company-number";

test.each([
  ["ТОО «Алатау Системс»", "Алатау Системс, ТОО"],
  ["ТОО «Алатау Системс»", '  ЖШС  "АЛАТАУ СИСТЕМС" '],
  ["АО «Нұрлы Жол»", "«Нұрлы Жол» АҚ"],
  ["ИП Сейткали А.Б.", "Сейткали А.Б. ИП"],
])("%s and %s are one company", (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other));
});

test.each([
  ["ТОО «Алатау»", "ИП «Алатау»"],
  ["ТОО «Алатау»", "Алатау"],
  ["ТОО «Сарыарқа»", "ТОО «Сарыарка»"],
  ["АО Жетысу Телеком", "АО Жетысу-Телеком"],
])("%s and %s are not surely one", (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other));
});

test.each([
  ["ТОО «Сарыарқа»", "ТОО Сарыарка"],
  ["Жетысу-Телеком", "АО «Жетысу Телеком»"],
  ["Alatau Systems LLP", "ТОО «Алатау Системс»"],
])("%s is near to %s", (one, other) => {
  expect(roughName(one)).toBe(roughName(other));
});

test.each([
  ["040240290274", "040240290274"],
  ["40240290274", "040240290274"],
  ["БИН 040240290274", "040240290274"],
  ["040240290275", undefined],
  ["12345", undefined],
  ["P-001", undefined],
])("the number in %s is %s", (text, number) => {
  expect(companyNumber(text)).toBe(number);
});
