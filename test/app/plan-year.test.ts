/** R11: the result columns hold the as-of day's year, and the day itself. */
import { planned } from "../support/evaluations";
import { programWith } from "../support/program";
import { bookOf, COMPLETE, date, type Row } from "../support/workbooks";

const PROGRAM = programWith();
const buy = (amount: number, on: string): Row => ({
  date: date(on),
  partnerId: "P-001",
  document: "РН-1",
  amount,
});
const PURCHASES = [buy(2_000_000, "2026-02-15"), buy(2_000_000, "2026-05-15")];

describe("the partners sheet", () => {
  test("holds no points of a partner whose last term ended in an earlier year (R11)", async () => {
    const book = bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES });
    const { plan } = await planned(book, PROGRAM, "2027-02-01");
    await book.write(plan);
    expect(book.rows("Partners")[1]?.slice(19)).toEqual([
      null,
      null,
      null,
      null,
      null,
      date("2027-02-01").date,
    ]);
    expect(book.rows("Points ledger").map((row) => row[6])).toEqual(["Points", 40_000, 120_000, 0, 0]);
  });
});
