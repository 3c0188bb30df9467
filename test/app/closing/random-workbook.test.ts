/** Random histories in a workbook come to the same as in the domain, and verify finds what was changed, and nothing else. */
import fc from "fast-check";
import { anyHistory } from "../../support/time/random-history";
import { checkInWorkbook } from "../../support/time/random-workbook";
import { runs } from "../../support/runs";

test("a workbook that is sorted, typed anew and read anew at each step gives the figures of the domain", async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.nat(), async (history, seed) => {
      await checkInWorkbook(history, seed);
    }),
    runs(10),
  );
});
