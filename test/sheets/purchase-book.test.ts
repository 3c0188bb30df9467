import { filterPurchases } from "../../src/domain/purchases";
import type { SourceIndex } from "../../src/domain/units";
import { PurchaseBook } from "../../src/sheets/purchase-book";
import { day, tiyn } from "../support/purchases";

const source = (index: number) => index as SourceIndex;

/** Purchases as [partner, row], a list for each source; amounts are 1, 2, 3 … */
function bookWith(
  ...sources: readonly (readonly (readonly [partner: number, row: number])[])[]
): PurchaseBook {
  const book = new PurchaseBook(["document"]);
  let amount = 0;
  for (const rows of sources) {
    book.beginSource();
    for (const [partner, row] of rows)
      book.add(partner, day("2026-03-10"), tiyn(++amount), row, [`№ ${row}`]);
  }
  return book;
}

describe("purchases of several sources", () => {
  const book = bookWith(
    [
      [1, 2],
      [0, 3],
      [1, 4],
    ],
    [],
    [
      [0, 2],
      [1, 3],
    ],
  );

  test("are a partner's together, source by source, and each knows its source and row", () => {
    const { sources, rows, amounts, facts } = book.of(1);
    expect([...(sources ?? [])]).toEqual([0, 0, 2]);
    expect([...rows]).toEqual([2, 4, 3]);
    expect([...amounts]).toEqual([tiyn(1), tiyn(3), tiyn(5)]);
    expect(facts.get("document")).toEqual(["№ 2", "№ 4", "№ 3"]);
  });

  test("keep their sources when some of them are left out", () => {
    const { sources, rows } = filterPurchases(book.of(1), (index) => index !== 0);
    expect([[...(sources ?? [])], [...rows]]).toEqual([
      [0, 2],
      [4, 3],
    ]);
  });

  test("are found by source and row, those that could not be read too", () => {
    const withUnread = bookWith([[1, 2]], [[0, 2]]);
    withUnread.markIncomplete(1, 3);
    const at = (index: number) => [2, 3].map((row) => withUnread.partnerAtRow(source(index), row));
    expect([at(0), at(1), at(2)]).toEqual([
      [1, undefined],
      [0, 1],
      [undefined, undefined],
    ]);
    expect([withUnread.of(0).complete, withUnread.of(1).complete]).toEqual([true, false]);
  });
});

test("purchases of one source need no list of sources", () => {
  expect(
    bookWith([
      [0, 2],
      [0, 3],
    ]).of(0).sources,
  ).toBeUndefined();
});
