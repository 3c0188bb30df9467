import { AS_OF_DAYS, SAMPLE_LANGUAGES } from "../../scripts/samples/types";
import type { Evaluation } from "../../src/app/evaluate";
import { evaluateSample, partnersJson, problemsJson } from "./evaluate-sample";
import { expectedOn } from "./expected";

const RUNS = SAMPLE_LANGUAGES.flatMap((language) => AS_OF_DAYS.map((asOf) => [language, asOf] as const));

describe.each(RUNS)("the %s sample as of %s", (language, asOf) => {
  const expected = expectedOn(asOf);
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await evaluateSample(language, asOf);
  });

  it.each(expected.partners.map(({ cases, ...partner }) => [partner.id, cases.join("; "), partner] as const))(
    "%s: %s",
    (id, _cases, partner) => {
      const found = partnersJson(evaluation).find((one) => one.id === id);
      expect(found).toMatchObject(partner);
    },
  );

  it("has these partners and no others", () => {
    expect(evaluation.partners.map(({ partner }) => partner.id)).toEqual(
      expected.partners.map(({ id }) => id),
    );
  });

  it("has these problems and no others", () => {
    expect(problemsJson(evaluation)).toEqual(expected.problems[language]);
  });

  it("is read in the language of its headers", () => {
    expect(evaluation.language).toBe(language);
  });
});
