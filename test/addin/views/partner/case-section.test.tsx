/** The button that makes a partner a worked case of the rules. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import CaseSection from "../../../../addin/views/partner/case-section";
import type { AskEvaluation } from "../../../../addin/services/worker-jobs";
import { PaneSession } from "../../../../addin/session/pane-session";
import type { PartnerCase } from "../../../../src/app/partner/partner-case";
import { ownCaseTitles } from "../../../../src/ruleset/cases/own-cases";
import { axeProblems } from "../../../support/pane/axe";
import { partnerCard } from "../../../support/pane/partner-fixtures";
import { renderInPane } from "../../../support/pane/render";
import { evaluatedStandIn, standInServices } from "../../../support/pane/services";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("ru");
const MADE: PartnerCase = {
  ok: true,
  worked: {
    ...{ it: "a partner of the workbook", clauses: ["C4"], asOf: "2026-12-31" },
    ...{ partner: {}, purchases: [], expect: {} },
  },
};

function show(made: PartnerCase) {
  let kept: string | undefined;
  const services = standInServices({
    cases: () => Promise.resolve(kept),
    keepCases: (next) => {
      kept = next;
      return Promise.resolve();
    },
  });
  const evaluated = evaluatedStandIn({
    ask: { partnerCase: () => Promise.resolve(made) } as unknown as AskEvaluation,
  });
  const session = new PaneSession(services);
  const view = renderInPane(<CaseSection {...{ card: partnerCard(), evaluated, session }} />, "ru");
  return { ...view, kept: () => kept };
}

test("one button keeps the partner as a case, which can be taken out again", async () => {
  const user = userEvent.setup();
  const { kept, container } = show(MADE);
  await user.click(screen.getByRole("button", { name: text("pane.case-make") }));
  expect(
    await screen.findByText(text("pane.case-kept", { title: "a partner of the workbook", count: 1 })),
  ).not.toBeNull();
  expect(ownCaseTitles(kept())).toEqual(["a partner of the workbook"]);
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: /Убрать/ }));
  expect(kept()).toBeUndefined();
});

test("a partner that makes no case is refused with the reason", async () => {
  const { kept } = show({ ok: false, why: "not-alone" });
  await userEvent.click(screen.getByRole("button", { name: text("pane.case-make") }));
  expect(await screen.findByText(text("pane.case-not-alone"))).not.toBeNull();
  expect(kept()).toBeUndefined();
});
