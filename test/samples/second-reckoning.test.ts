/** The expected results were worked out by hand; this test finds slips. */
import { AS_OF_DAYS, SAMPLE_LANGUAGES } from "../../scripts/samples/types";
import { samplePath } from "./evaluate-sample";
import { expectedOn } from "./expected";
import { reckon } from "./second-reckoning";

const RUNS = SAMPLE_LANGUAGES.flatMap((language) => AS_OF_DAYS.map((asOf) => [language, asOf] as const));

describe.each(RUNS)("points of the %s sample as of %s, computed a second time", (language, asOf) => {
  const reckoned = reckon(samplePath(language), asOf);

  it.each(expectedOn(asOf).partners.map((partner) => [partner.id, partner.points] as const))(
    "%s",
    (id, points) => {
      const found = reckoned.get(id);
      expect(Number(found?.total)).toBe(points.total);
      expect(found?.quarters.map((one) => [one.quarter, Number(one.tiyn) / 100, Number(one.points)])).toEqual(
        points.quarters.map((one) => [one.quarter, one.purchases, one.points]),
      );
    },
  );
});
