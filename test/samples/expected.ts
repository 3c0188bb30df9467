import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { expectedResults } from "../../scripts/samples/expectations";
import type { AsOf } from "../../scripts/samples/types";

export type ExpectedResults = ReturnType<typeof expectedResults>;

/** The committed expected results of a day. */
export function expectedOn(asOf: AsOf): ExpectedResults {
  return JSON.parse(readFileSync(join(__dirname, `expected-${asOf}.json`), "utf8")) as ExpectedResults;
}
