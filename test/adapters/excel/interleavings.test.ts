/** Two writers and a co-author at once: no wrong row, no lost value, one winner, and undo afterwards. */
import fc from "fast-check";
import { anyScenario, play } from "../../support/excel/interleavings";
import { closeExcels } from "../../support/excel/faulty-excel";

/** `npm run soak:write` plays more of them, others each time. */
const SOAK = Number(process.env["SOAK_RUNS"] ?? 0);

jest.setTimeout(SOAK > 0 ? 3_600_000 : 120_000);

test("whatever others do while two panes write, each value stays with its partner", async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyScenario, async (scenario) => {
      const { wrong, outcomes } = await play(scenario);
      closeExcels();
      for (const outcome of outcomes) ends.add(typeof outcome === "string" ? outcome : "written");
      expect(wrong).toEqual([]);
    }),
    SOAK > 0 ? { numRuns: SOAK } : { numRuns: 200, seed: 2026 },
  );
  // The scenarios meet a write in all of its stages.
  expect([...ends]).toEqual(
    expect.arrayContaining(["written", "rows-moved", "columns-moved", "cells-changed"]),
  );
});
