/**
 * Tries random histories of closed periods by the thousand, in the domain and in a workbook: `npm run soak:time`, or with
 * a number of them and a seed.
 */
import fc from "fast-check";
import { anyHistory, checkHistory } from "../support/time/random-history";
import { checkInWorkbook } from "../support/time/random-workbook";

const [runs = "10000", seed] = process.argv.slice(2);
const parameters = { numRuns: Number(runs), ...(seed !== undefined && { seed: Number(seed) }) };

async function main(): Promise<void> {
  fc.assert(fc.property(anyHistory, checkHistory), parameters);
  process.stdout.write(`${runs} histories hold\n`);
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.nat(), async (history, look) => {
      await checkInWorkbook(history, look);
    }),
    parameters,
  );
  process.stdout.write(`${runs} histories hold in a workbook\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
