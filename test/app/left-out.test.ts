import { problemList } from "../../src/domain/problems";
import { evaluated } from "../support/evaluated";
import { buy, COMPLETE, date, type BookInput } from "../support/workbooks";

async function found(input: BookInput, asOf?: string) {
  const { problems } = await evaluated(input, undefined, asOf);
  return problemList(problems).map(({ code, severity, at, details }) => ({
    code,
    severity,
    cell: at.cell,
    ...details,
  }));
}

describe("purchases that are read and do not count", () => {
  test("mistyped years are a warning with their number, sum and cells", async () => {
    const purchases = ["2062-03-01", "2026-03-01", "1926-03-01", "2206-03-01"].map((day) =>
      buy(100, { date: date(day) }),
    );
    expect(await found({ partners: [COMPLETE], purchases })).toEqual([
      {
        code: "purchases-after-day",
        severity: "warning",
        cell: "A2",
        cells: "A2, A5",
        rows: "2",
        sum: "200 KZT",
      },
      {
        code: "purchases-outside-membership",
        severity: "warning",
        cell: "A4",
        cells: "A4",
        rows: "1",
        sum: "100 KZT",
      },
    ]);
  });

  test("are named in the order of the sheet, at most ten of them, for all partners", async () => {
    const partners = [COMPLETE, { ...COMPLETE, partnerId: "P-002" }];
    const purchases = Array.from({ length: 12 }, (_, i) =>
      buy(1, { date: date("2027-01-05"), partnerId: i % 2 === 0 ? "P-002" : "P-001" }),
    );
    const [line] = await found({ partners, purchases });
    expect(line).toMatchObject({
      cell: "A2",
      rows: "12",
      cells: "A2, A3, A4, A5, A6, A7, A8, A9, A10, A11 …",
    });
  });

  test("are those of a partner without a day of registration, and after an ended membership", async () => {
    const partners = [
      { ...COMPLETE, registeredOn: null },
      { ...COMPLETE, partnerId: "P-002", registeredOn: date("2025-02-01") },
    ];
    const purchases = [
      buy(1),
      buy(2, { partnerId: "P-002" }),
      buy(4, { partnerId: "P-002", date: date("2025-03-01") }),
    ];
    expect(
      (await found({ partners, purchases })).filter(({ code }) => code.startsWith("purchases-")),
    ).toMatchObject([{ code: "purchases-outside-membership", rows: "2", sum: "3 KZT" }]);
  });

  test("are none where the registration day cannot be read: the points are provisional already", async () => {
    const partners = [{ ...COMPLETE, registeredOn: "вчера" }];
    const codes = (await found({ partners, purchases: [buy(1)] })).map(({ code }) => code);
    expect(codes).toEqual(["not-a-date"]);
  });
});
