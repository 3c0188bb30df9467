import { formatMessage } from "../../src/messages/format";
import { vatDetails } from "../../src/messages/vat-details";
import type { Vat } from "../../src/sheets/headers/vat";

const said = (vat: Vat): string =>
  formatMessage("en", "both.column-vat", { sheet: "S", header: "H", ...vatDetails(vat, "en") });

test.each<[Vat, string]>([
  [{ amounts: "with" }, "with VAT and count as they stand."],
  [{ amounts: "without", rate: 12 }, "without VAT (12 %) and count as they stand."],
  [{ amounts: "with", counts: "with" }, "with VAT and count as they stand."],
  [
    { amounts: "with", rate: 12, counts: "without" },
    "with VAT (12 %); VAT is taken out, they count without it.",
  ],
  [{ amounts: "without", rate: 12, counts: "with" }, "without VAT (12 %); VAT is added, they count with it."],
])("%j is said in one sentence", (vat, end) => {
  expect(said(vat)).toBe(`The amounts in "H" on the sheet "S" are ${end}`);
});
