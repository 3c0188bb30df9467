import {
  followedPartner,
  NO_PARTNER,
  type FollowEvent,
} from "../../../../../addin/views/partner/model/followed-partner";

const ROW = { sheet: "Partners", row: 5 };
const OTHER_ROW = { sheet: "Partners", row: 9 };
const after = (...events: readonly FollowEvent[]) => events.reduce(followedPartner, NO_PARTNER);
const looked = (selected: typeof ROW | undefined, wanted?: { readonly position: number }): FollowEvent => ({
  kind: "looked",
  now: { wanted, selected },
});

test("the selected row is looked up, and its partner shown", () => {
  const asking = after(looked(ROW));
  expect(asking).toMatchObject({ asking: ROW, position: undefined });
  const found = followedPartner(asking, { kind: "row-found", selected: ROW, position: 3 });
  expect(found).toMatchObject({ position: 3, by: "sheet", isElsewhere: false, asking: undefined });
});

test("on a row of no partner the last one stays", () => {
  const state = after({ kind: "picked", position: 7 }, looked(ROW), {
    kind: "row-found",
    selected: ROW,
    position: undefined,
  });
  expect(state).toMatchObject({ position: 7, by: "search", isElsewhere: true });
});

test("an answer about a row that is no longer selected is ignored", () => {
  const state = after(looked(ROW), looked(OTHER_ROW), { kind: "row-found", selected: ROW, position: 1 });
  expect(state).toMatchObject({ asking: OTHER_ROW, position: undefined });
});

test("a partner picked while a row is looked up is the newer one", () => {
  const state = after(
    looked(ROW),
    { kind: "picked", position: 7 },
    { kind: "row-found", selected: ROW, position: 1 },
  );
  expect(state).toMatchObject({ position: 7, by: "search" });
});

test("a row selected after a pick is followed again, the same row too", () => {
  const again = { ...ROW };
  const state = after(
    looked(ROW),
    { kind: "row-found", selected: ROW, position: 1 },
    { kind: "picked", position: 7 },
    looked(again),
    { kind: "row-found", selected: again, position: 1 },
  );
  expect(state).toMatchObject({ position: 1, by: "sheet" });
});

test("a choice on another screen is newer than an earlier selection", () => {
  const state = after(looked(ROW, { position: 4 }));
  expect(state).toMatchObject({ position: 4, by: "screen", asking: undefined });
});

test("a wish already granted is not granted again", () => {
  const wanted = { position: 4 };
  const state = after(looked(undefined, wanted), { kind: "picked", position: 7 }, looked(undefined, wanted));
  expect(state).toMatchObject({ position: 7, by: "search" });
});

describe("in another evaluation", () => {
  test("the partner is shown at its position there", () => {
    const state = after(
      { kind: "picked", position: 7 },
      { kind: "moving" },
      { kind: "evaluated", position: 2 },
    );
    expect(state).toMatchObject({ position: 2, by: "search" });
  });

  test("until its position is known none is shown", () => {
    expect(after({ kind: "picked", position: 7 }, { kind: "moving" })).toMatchObject({ position: undefined });
  });

  test("one that is gone is replaced by the partner of the selected row", () => {
    const state = after(looked(ROW), { kind: "moving" }, { kind: "evaluated", position: undefined });
    expect(state).toMatchObject({ position: undefined, by: undefined, asking: ROW });
  });

  test("a selected row that is not looked up yet is the newer choice", () => {
    const moved = after({ kind: "picked", position: 7 }, looked(ROW), { kind: "moving" });
    expect(moved).toMatchObject({ asking: ROW });
    const found: FollowEvent = { kind: "row-found", selected: ROW, position: 3 };
    const evaluated: FollowEvent = { kind: "evaluated", position: 2 };
    for (const events of [
      [found, evaluated],
      [evaluated, found],
    ]) {
      expect(events.reduce(followedPartner, moved)).toMatchObject({ position: 3, by: "sheet" });
    }
  });

  test("one that was picked in the meantime stays", () => {
    const state = after(
      { kind: "moving" },
      { kind: "picked", position: 5 },
      { kind: "evaluated", position: 2 },
    );
    expect(state).toMatchObject({ position: 5 });
  });
});
