import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConditionView } from "../../../addin/views/partner/condition-view";
import { MissingSection } from "../../../addin/views/partner/missing-section";
import { RequirementsSection } from "../../../addin/views/partner/requirements-section";
import type { ConditionNode } from "../../../src/domain/conditions";
import { aboutPartner, comparison, partnerCard, requirement } from "../../support/pane/partner-fixtures";
import { renderInPane } from "../../support/pane/render";

describe("a condition", () => {
  const shown = (node: ConditionNode, went: string[] = []) =>
    renderInPane(<ConditionView node={node} about={aboutPartner(partnerCard(), { went })} />).container;

  test("a comparison shows its outcome, the found and the needed value, and the cell", () => {
    expect(shown(comparison()).textContent).toBe(
      "Certified technical staff: not met, 0, needed: at least 1 J5",
    );
  });

  test("no and not filled in are different words", () => {
    const plan = comparison({ fact: "jointSalesPlan", operator: "equal", needed: true, found: false });
    expect(shown(plan).textContent).toContain("no, needed: yes");
    expect(shown({ ...plan, found: undefined, outcome: "unknown" }).textContent).toContain(
      "not filled in, needed: yes",
    );
  });

  test("a click on its cell goes there", async () => {
    const went: string[] = [];
    shown(comparison(), went);
    await userEvent.setup().click(screen.getByRole("button", { name: /^J5:/ }));
    expect(went).toEqual(["Partners!J5"]);
  });

  test("membership facts lead to the day of registration; sums of purchases have no link", () => {
    shown(comparison({ fact: "registered", operator: "equal", found: true, needed: true }));
    expect(screen.getByRole("button").getAttribute("aria-label")).toContain("Partners!F5");
    expect(within(shown(comparison({ fact: "noColumn" }))).queryByRole("button")).toBeNull();
  });

  test.each<[string, ConditionNode, string]>([
    ["all", { kind: "all", outcome: "unmet", parts: [comparison(), comparison()] }, "All of these"],
    ["any", { kind: "any", outcome: "unknown", parts: [comparison()] }, "At least one of these"],
    [
      "requirement",
      { kind: "requirement", outcome: "met", requirement: "joint-sales-plan", part: comparison() },
      "Joint sales plan",
    ],
  ])("%s holds its parts under a title of its own", (_, node, title) => {
    const element = shown(node);
    expect(element.textContent).toContain(title);
    expect(within(element).getAllByRole("listitem").length).toBeGreaterThan(0);
    expect(element.textContent).toContain("0, needed: at least 1");
  });
});

describe("a negated condition", () => {
  const barred = (node: ConditionNode) =>
    renderInPane(<ConditionView node={node} about={aboutPartner()} />).container.textContent;
  const not = (part: ConditionNode): ConditionNode => ({ kind: "not", outcome: "met", part });

  test("is not called needed", () => {
    const said = barred(not({ kind: "all", outcome: "unmet", parts: [comparison()] }));
    expect(said).toContain("This must not hold");
    expect(said).toContain("0, the condition is at least 1");
    expect(said).not.toContain("needed");
  });

  test("negated twice is called needed again", () => {
    expect(barred(not(not(comparison())))).toContain("0, needed: at least 1");
  });
});

test("what is missing for a level is a checklist with figures and cells, each requirement once", () => {
  renderInPane(<MissingSection about={aboutPartner()} />);
  const [list] = screen.getAllByRole("list");
  expect(screen.getByRole("heading", { name: "Missing for Corporate Reseller" })).toBeTruthy();
  const lines = within(list as HTMLElement).getAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    "Certified technical staff: not met, 0, needed: at least 1 J5",
    "Joint sales plan: not known, not filled in, needed: yes H5",
  ]);
});

test("met requirements stand behind their number", async () => {
  const { levels } = partnerCard();
  const registered = { fact: "registered", operator: "equal", needed: true, found: true } as const;
  const met = requirement("registration", { ...registered, outcome: "met" });
  const card = partnerCard({
    levels: levels.map((level) => ({ ...level, requirements: [...level.requirements, met] })),
  });
  const { container } = renderInPane(<RequirementsSection about={aboutPartner(card)} />);
  expect(container.textContent).not.toContain("Registration");
  await userEvent.setup().click(screen.getByRole("button", { name: "1 met" }));
  expect(screen.getByRole("listitem").textContent).toBe(
    "Registration: met, registered on 10 February 2026 F5",
  );
});

test("a level whose requirements are met can be asked for only while membership is active", () => {
  const { levels, membership } = partnerCard();
  const open = levels.map((card) => ({ ...card, outcome: "met" as const }));
  const expired = { ...membership, status: "expired" as const };
  const card = partnerCard({ levels: open, membership: expired });
  const { container } = renderInPane(<MissingSection about={aboutPartner(card)} />);
  expect(container.textContent).toContain("membership is not active");
  expect(container.textContent).not.toContain("the partner can apply");
});
