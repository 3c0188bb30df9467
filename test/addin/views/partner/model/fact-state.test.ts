import { factState } from "../../../../../addin/views/partner/model/fact-state";
import type { ComparisonNode } from "../../../../../src/domain/conditions";
import type { PartnerCard } from "../../../../../src/app/partner/card";
import { aboutPartner, comparison, partnerCard } from "../../../../support/pane/partner-fixtures";

const REGISTERED = comparison({ fact: "registered", operator: "equal", needed: true });
const PLAN = comparison({ fact: "jointSalesPlan", operator: "equal", needed: true });

function state(node: ComparisonNode, membership: Partial<PartnerCard["membership"]> = {}): string {
  const card = partnerCard();
  const about = aboutPartner(card, { language: "ru" });
  return factState(node, { ...card, membership: { ...card.membership, ...membership } }, false, about);
}

test("registration is told by its day, not as a yes", () => {
  expect(state({ ...REGISTERED, outcome: "met", found: true })).toBe("зарегистрирован 10.02.2026");
  const ahead = { registeredOn: "2026-07-01" };
  expect(state({ ...REGISTERED, found: false }, ahead)).toBe("регистрация только 01.07.2026");
  expect(state({ ...REGISTERED, found: false }, { registeredOn: undefined })).toBe("нет даты регистрации");
  const unknown = { ...REGISTERED, outcome: "unknown", found: undefined } as const;
  expect(state(unknown)).toBe("дата регистрации не распознана");
});

test("a yes that is there says nothing of what is needed; a no and a blank do", () => {
  expect(state({ ...PLAN, outcome: "met", found: true })).toBe("да");
  expect(state({ ...PLAN, found: false })).toBe("нет, нужно да");
  const blank = { ...PLAN, outcome: "unknown", found: undefined } as const;
  expect(state(blank)).toBe("не заполнено, нужно да");
});

test("a number is told with the one that is needed", () => {
  expect(state(comparison())).toBe("0, нужно не меньше 1");
});

test("what must not hold is not called needed", () => {
  const about = aboutPartner(partnerCard(), { language: "ru" });
  const node = { ...REGISTERED, outcome: "met", found: true } as const;
  expect(factState(node, partnerCard(), true, about)).toBe("да, условие — да");
});
