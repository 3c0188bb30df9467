/** Laws of closed periods, on any history; `npm run soak:time` tries thousands of them. */
import fc from "fast-check";
import { anyHistory, checkHistory } from "../../support/time/random-history";
import { anyWideHistory, checkWideHistory } from "../../support/time/wide-history";
import { runs } from "../../support/runs";

test("closed figures stay, adjustments add up, and sums are those without any closing, whatever happens", () => {
  fc.assert(fc.property(anyHistory, checkHistory), runs(13));
});

test("points and adjustments, cause by cause, are those of a second reckoning straight from the specification", () => {
  fc.assert(fc.property(anyWideHistory, checkWideHistory), runs(30));
});
