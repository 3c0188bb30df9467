/** Closed quarters and adjustments on a partner's screen. */
import { screen } from "@testing-library/react";
import { Adjustments } from "../../../addin/views/partner/adjustments";
import { PartnerHead } from "../../../addin/views/partner/partner-head";
import { aboutPartner, partnerCard } from "../../support/pane/partner-fixtures";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");

test("the head adds closed quarters and adjustments up as the domain does, and each adjustment says why", () => {
  const { points } = partnerCard();
  const because = { ru: "поздние", en: "late: Purchases!A4", kk: "кешіккен" };
  const adjustment = { period: "2026-Q1", stands: "2026-Q2", points: -2_000, counts: true, because };
  const pending = { ...adjustment, points: 500, counts: false };
  const card = partnerCard({ points: { ...points, ofYear: 158_000, adjustments: [adjustment, pending] } });
  const { container } = renderInPane(<PartnerHead about={aboutPartner(card)} />);
  expect(container.textContent).toContain("158,000");
  renderInPane(<Adjustments about={aboutPartner(card)} />);
  const period = text("both.period-quarter", { number: "1", year: "2026" });
  expect(
    screen.getAllByRole("listitem").map(({ textContent }) => textContent.replace(/\p{Cf}/gu, "")),
  ).toEqual([
    `${text("pane.adjustment", { period, points: "−2,000" })} ${because.en}`,
    `${text("pane.adjustment-pending", { period, points: "+500" })} ${because.en}`,
  ]);
});
