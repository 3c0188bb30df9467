/** Two writers and a co-author at once: no wrong row, no lost value, one winner, and undo afterwards. */
import fc from "fast-check";
import { anyScenario, play } from "../../support/excel/interleavings";
import { runs, TRIALS_LIMIT } from "../../support/runs";
import { closeExcels } from "../../support/excel/faulty-excel";

jest.setTimeout(TRIALS_LIMIT);

test("whatever others do while two panes write, each value stays with its partner", async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyScenario, async (scenario) => {
      const { wrong, outcomes } = await play(scenario);
      closeExcels();
      for (const outcome of outcomes) ends.add(typeof outcome === "string" ? outcome : "written");
      expect(wrong).toEqual([]);
    }),
    runs(150),
  );
  // The scenarios meet a write in all of its stages.
  expect([...ends]).toEqual(
    expect.arrayContaining(["written", "rows-moved", "columns-moved", "cells-changed"]),
  );
});
