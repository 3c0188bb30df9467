/** Tries random histories of closed periods by the thousand: `npm run soak:time`, or with a number of them and a seed. */
import fc from "fast-check";
import { anyHistory, checkHistory } from "../support/time/random-history";

const [runs = "10000", seed] = process.argv.slice(2);

fc.assert(fc.property(anyHistory, checkHistory), {
  numRuns: Number(runs),
  ...(seed !== undefined && { seed: Number(seed) }),
});
process.stdout.write(`${runs} histories hold\n`);
