/**
 * Tries random histories of closed periods by the thousand, in the domain, against the second reckoning, and in a
 * workbook: `npm run soak:time`, or with a number of them and a seed. Some of the workbooks are then saved anew by
 * LibreOffice, if there is one.
 */
import fc from "fast-check";
import { anyHistory, checkHistory } from "../support/time/random-history";
import { checkInWorkbook } from "../support/time/random-workbook";
import { anyWideHistory, checkWideHistory } from "../support/time/wide-history";
import type { Lived } from "../support/time/workbook";
import { checkResaved, hasLibreOffice } from "./resaved";

const [runs = "10000", seed] = process.argv.slice(2);
const parameters = { numRuns: Number(runs), ...(seed !== undefined && { seed: Number(seed) }) };

/** One workbook in so many is saved by LibreOffice, which takes a hundred times as long as everything else. */
const RESAVED = 10;

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function main(): Promise<void> {
  fc.assert(fc.property(anyHistory, checkHistory), parameters);
  say(`${runs} histories hold`);
  fc.assert(fc.property(anyWideHistory, checkWideHistory), parameters);
  say(`${runs} histories are as in the second reckoning`);
  const closed: Lived[] = [];
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.nat(), async (history, look) => {
      const { lived } = await checkInWorkbook(history, look);
      if (look % RESAVED === 0 && Object.keys(lived.own).length > 0) closed.push(lived);
    }),
    parameters,
  );
  say(`${runs} histories hold in a workbook`);
  if (hasLibreOffice()) {
    await checkResaved(closed);
    say(`${String(closed.length)} of them hold after LibreOffice has saved their workbooks`);
  } else say("LibreOffice is not here: no workbook was saved by it");
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
