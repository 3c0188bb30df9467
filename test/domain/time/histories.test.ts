/** Worked histories of versions and closed periods, as data. */
import { beginningOf, figuresOf, stepped, type Expected, type History } from "../../support/time/history";
import { day } from "../../support/purchases";
import more from "./more-histories.json";
import written from "./time-histories.json";

const HISTORIES = [...written, ...more] as unknown as readonly History[];

/** The expected parts of the result. */
function partsOf(found: Required<Expected>, expected: Expected): Expected {
  return Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof Expected]]));
}

test.each(HISTORIES.map((history) => [history.name, history] as const))("%s", (_, history) => {
  let told = beginningOf(history);
  for (const step of history.steps) {
    if (!("evaluate" in step)) told = stepped(told, step);
    else {
      for (const [id, expected] of Object.entries(step.expect)) {
        const found = figuresOf(told, id, day(step.evaluate));
        expect([history.explain, partsOf(found, expected)]).toEqual([history.explain, expected]);
      }
    }
  }
});
