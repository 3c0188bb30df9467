/** Sentences about a partner that are true in one state and false in another. */
import { noPointsSentence, unknownReasons } from "../../../../../addin/views/partner/model/partner-sentences";
import type { MembershipStatus } from "../../../../../src/domain/membership";
import { partnerCard } from "../../../../support/pane/partner-fixtures";

const { membership, points } = partnerCard();
const without = (status: MembershipStatus, tooLarge = false) =>
  noPointsSentence({
    membership: { ...membership, status },
    points: { ...points, term: undefined, tooLarge },
  });

test("there are no points before membership begins, and without a term, each for its own reason", () => {
  expect(without("not-started")).toBe("pane.points-not-started");
  expect(without("not-registered")).toBe("pane.points-none");
});

test("sums too large to be exact are the reason, not the term", () => {
  expect(without("active", true)).toBe("pane.points-too-large");
});

test("not filled in is distinguished from unreadable", () => {
  expect(unknownReasons(["plan", "staff", "requested-level"], ["staff"])).toEqual({
    blank: ["plan"],
    unreadable: ["staff", "requested-level"],
  });
});
