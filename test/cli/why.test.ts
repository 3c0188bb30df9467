/** `partner-program why`: a partner's points, to the purchase and its cell. */
import { command, scratchFolder, xlsxOf } from "../support/command";
import { buy, COMPLETE, date } from "../support/workbooks";

const folder = scratchFolder();
afterAll(folder.remove);

const BOOK = folder.file(
  "book.xlsx",
  xlsxOf({
    partners: [
      { ...COMPLETE, requestedLevel: "Corporate Reseller", salesSpecialists: 0 },
      { ...COMPLETE, partnerId: "P-002", name: "Other" },
    ],
    purchases: [
      buy(2_000_000, { document: "RN-1" }),
      buy(2_000_000, { document: "RN-2", date: date("2026-05-10") }),
      buy(5_000_000, { document: "RN-3", date: date("2026-05-11"), partnerId: "P-002" }),
    ],
  }),
);
const why = (...more: string[]) => command("why", BOOK, "--as-of", "2026-12-31", "--lang", "en", ...more);

test("says how the application was decided, the arithmetic, and each purchase with its cell", async () => {
  const { status, stdout } = await why("--partner", "P-001", "--period", "2026-Q2");
  const text = stdout.replaceAll("\u00a0", " ");
  expect(status).toBe(0);
  expect(text).toContain("Application for Corporate Reseller: Declined; missing: ");
  expect(text).toContain("4% × 4,000,000 = 160,000, less 40,000 given before: 120,000 points");
  expect(text).toMatch(/Purchases!D3 +10 May 2026 +RN-2 +2,000,000/);
  expect(text).not.toMatch(/RN-1|RN-3/);
});

test("without a period: all of the term; of several partners, each by itself", async () => {
  const { stdout } = await why("--partner", "P-001", "--partner", "P-002");
  const [, first = "", second = ""] = stdout.split("statement of points");
  expect([first.match(/RN-\d/g), second.match(/RN-\d/g)]).toEqual([["RN-1", "RN-2"], ["RN-3"]]);
});

test("an id that no partner has is named", async () => {
  const { status, stderr } = await why("--partner", "P-009");
  expect([status, stderr]).toEqual([2, expect.stringContaining("P-009")]);
});
