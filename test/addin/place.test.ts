import { placeKeeper } from "../../addin/settings/place";

function storage(kept: Record<string, string> = {}): Storage {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  } as unknown as Storage;
}

test("the place where the pane was left is found again, for each workbook its own", () => {
  const page = storage();
  const first = placeKeeper(page, "C:\\books\\partners.xlsx");
  expect(first.first).toBeUndefined();
  first.keep({ screen: "partner", scroll: 120 });
  first.keep({ partner: "P-013" });
  placeKeeper(page, "C:\\books\\other.xlsx").keep({ screen: "rules" });
  expect(placeKeeper(page, "C:\\books\\partners.xlsx").first).toEqual({
    screen: "partner",
    scroll: 120,
    partner: "P-013",
  });
});

test("no path is kept, and the oldest of many workbooks is forgotten", () => {
  const kept: Record<string, string> = {};
  for (let book = 0; book <= 20; book++)
    placeKeeper(storage(kept), `book${String(book)}`).keep({ scroll: book });
  expect(JSON.stringify(kept)).not.toContain("book");
  expect(placeKeeper(storage(kept), "book0").first).toBeUndefined();
  expect(placeKeeper(storage(kept), "book20").first?.scroll).toBe(20);
});

test("a workbook that was never saved, and a browser without storage, remember nothing", () => {
  const page = storage();
  placeKeeper(page, "").keep({ scroll: 5 });
  expect(placeKeeper(page, "").first).toBeUndefined();
  placeKeeper(undefined, "book").keep({ scroll: 5 });
});

test.each([
  "no JSON",
  "{}",
  '[["a"]]',
  '[["a",{"screen":1,"scroll":0}]]',
  '[["a",{"screen":"home","scroll":-1}]]',
])("what is no place is passed over: %s", (written) => {
  const page = storage({ "partner-program.places": written });
  const keeper = placeKeeper(page, "book");
  expect(keeper.first).toBeUndefined();
  keeper.keep({ screen: "rules" });
  expect(placeKeeper(page, "book").first).toEqual({ screen: "rules", scroll: 0 });
});

test("a browser that refuses storage does no harm", () => {
  const refusing = {
    getItem: () => {
      throw new DOMException("refused", "SecurityError");
    },
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  } as unknown as Storage;
  const keeper = placeKeeper(refusing, "book");
  keeper.keep({ scroll: 5 });
  expect(keeper.first).toBeUndefined();
});
