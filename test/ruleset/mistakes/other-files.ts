/** Mistakes in benefits.json and points.json. */
import { bands, type Mistake } from "./kit";
import { shippedFiles } from "../support";

function shippedRule(): object | undefined {
  const points = JSON.parse(shippedFiles()["points.json"] ?? "") as { readonly rules: readonly object[] };
  return points.rules[0];
}

export const OTHER_MISTAKES: readonly Mistake[] = [
  {
    code: "benefit-duplicate",
    when: "two benefits share an id",
    file: "benefits.json",
    changes: { "/benefits/1/id": "points-program" },
  },
  {
    code: "benefit-level-unknown",
    when: "a benefit is for no level",
    file: "benefits.json",
    changes: { "/benefits/1/levels/0": "profesional-reseller" },
    details: { suggestion: "professional-reseller" },
  },
  {
    code: "benefit-unused",
    when: "nobody has a benefit",
    file: "benefits.json",
    changes: { "/benefits/3/levels": [] },
    severity: "warning",
  },

  // points.json.
  {
    code: "points-benefit-unknown",
    when: "the benefit of points is misspelt",
    file: "points.json",
    changes: { "/benefit": "points-programm" },
    details: { suggestion: "points-program" },
  },
  {
    code: "money-too-fine",
    when: "the value of a point has three decimals",
    file: "points.json",
    changes: { "/valueOfPoint": 1.125 },
    at: "/valueOfPoint",
    details: { found: "1.125" },
  },
  {
    code: "points-rule-duplicate",
    when: "two points rules share a name",
    file: "points.json",
    changes: { "/rules/-": shippedRule() },
    at: "/rules/1/name",
  },
  bands("bands-without-top", "the last band ends", [{ upTo: 100, inclusive: true, rate: 0.02 }], "/0", {
    rule: "purchases",
  }),
  bands("band-after-top", "there are two tops", [{ rate: 0.02 }, { rate: 0.04 }], "/0"),
  bands(
    "bands-out-of-order",
    "a band ends below the one before it",
    [{ upTo: 200, inclusive: true, rate: 0.02 }, { upTo: 100, inclusive: true, rate: 0.03 }, { rate: 0.04 }],
    "/1/upTo",
    { upTo: "100", previous: "200" },
  ),
  bands(
    "bands-overlap",
    "two bands end at the same sum",
    [{ upTo: 100, inclusive: true, rate: 0.02 }, { upTo: 100, inclusive: true, rate: 0.03 }, { rate: 0.04 }],
    "/1/upTo",
  ),
  bands(
    "bands-overlap",
    "a band begins below the end of the one before it",
    [
      { upTo: 100, inclusive: true, rate: 0.02 },
      { from: 90, rate: 0.04 },
    ],
    "/1/from",
    { previous: "100" },
  ),
  bands(
    "bands-overlap",
    "the first band holds nothing",
    [{ upTo: 0, inclusive: false, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
  ),
  bands(
    "bands-gap",
    "a band begins above the end of the one before it",
    [
      { upTo: 100, inclusive: true, rate: 0.02 },
      { from: 100.01, rate: 0.04 },
    ],
    "/1/from",
    { from: "100.01", previous: "100" },
  ),
  bands("bands-gap", "the first band does not begin at zero", [{ from: 1, rate: 0.04 }], "/0/from", {
    previous: "0",
  }),
  bands("rate-too-fine", "a rate has seven decimals", [{ rate: 0.0200001 }], "/0/rate", {
    rate: "0.0200001",
  }),
  bands(
    "money-too-fine",
    "an edge has three decimals",
    [{ upTo: 100.125, inclusive: true, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
    { found: "100.125" },
  ),
  bands(
    "money-too-large",
    "an edge is beyond exact sums",
    [{ upTo: 1e15, inclusive: true, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
  ),
];
