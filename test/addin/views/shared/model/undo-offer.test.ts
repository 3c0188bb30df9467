import { FIRST_STATE, nextState, type PaneState } from "../../../../../addin/session/pane-state";
import { isUndoInNotice, undoOffer } from "../../../../../addin/views/shared/model/undo-offer";
import { evaluatedOf } from "../../../../support/pane/home-fixtures";

/** The state after a write to column N of Partners and column D of the ledger. */
function written(): PaneState {
  const evaluated = nextState(FIRST_STATE, { kind: "evaluated", evaluated: evaluatedOf(), isTold: false });
  const after = nextState(evaluated, {
    kind: "written",
    what: "results",
    cells: 10,
    sheets: ["Partners", "Points ledger"],
    isUndoKept: true,
  });
  return nextState(after, { kind: "told", told: { lastWrite: "written" } });
}

const changed = (state: PaneState, sheet: string, cells: string | undefined): PaneState =>
  nextState(state, { kind: "changed", change: { sheet, cells } });

test("the message about a write has the button for undoing it", () => {
  const { notice } = written();
  expect(isUndoInNotice(notice)).toBe(true);
  expect(notice?.kind === "written" && isUndoInNotice({ ...notice, what: "fixes" })).toBe(true);
  expect(isUndoInNotice(undefined)).toBe(false);
});

describe("undoing the last write", () => {
  it("is offered once something was written", () => {
    expect(undoOffer(FIRST_STATE)).toBe("none");
    expect(undoOffer(written())).toBe("offered");
  });

  it.each([
    ["another sheet", "Purchases", "N2", "offered"],
    ["other columns of a written sheet", "Partners", "A2:C9", "may-refuse"],
    ["whole rows of a written sheet", "Partners", "4:4", "may-refuse"],
    ["a written sheet as a whole", "Partners", undefined, "may-refuse"],
    ["a written column", "Partners", "M2:O2", "passed"],
    ["a written column as a whole", "Points ledger", "D:D", "passed"],
    ["one of several areas", "Partners", "A1,N7", "passed"],
  ] as const)("after a change of %s: %s", (_, sheet, cells, offer) => {
    expect(undoOffer(changed(written(), sheet, cells))).toBe(offer);
  });

  it("stays passed whatever is changed after that", () => {
    const met = changed(written(), "Partners", "N2");
    expect(undoOffer(changed(met, "Purchases", "A1"))).toBe("passed");
  });

  it("ignores changes made before the write", () => {
    const before = nextState(FIRST_STATE, { kind: "evaluated", evaluated: evaluatedOf(), isTold: false });
    const state = nextState(changed(before, "Partners", "N2"), {
      kind: "written",
      what: "results",
      cells: 1,
      sheets: ["Partners"],
      isUndoKept: true,
    });
    expect(undoOffer({ ...state, lastWrite: "written" })).toBe("offered");
  });

  it("is offered again for a write of an earlier session, whose undo reports its own obstacles", () => {
    const undone = nextState(changed(written(), "Partners", "N2"), { kind: "undone", cells: 10, left: [] });
    expect(undoOffer({ ...undone, lastWrite: "written" })).toBe("offered");
  });
});
