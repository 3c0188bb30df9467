import { versionChanges } from "../../../../../addin/views/rules/model/version-changes";
import { keptAs, nextPeriodFrom } from "../../../../../addin/views/rules/model/keep-rules";
import { edited, shippedFiles } from "../../../../support/program";
import { speechIn } from "../../../../support/pane/speech";
import { goodRules, raisedTo, sourceOf } from "../../../../support/pane/rules";

const speech = speechIn("en");
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");
const changesOf = (file: string, edit: (json: Record<string, never>) => void) =>
  versionChanges(sourceOf(), sourceOf(edited(shippedFiles(), file, edit)), speech).map(
    ({ what, was, now }) => [what, plain(was), plain(now)],
  );

describe("what a version changes, in words", () => {
  test("a limit: the rule's bands, and the sum on their edge", () => {
    const changes = changesOf("points.json", (json) => {
      const bands = [
        { upTo: 2_500_000, inclusive: true, rate: 0.02 },
        { from: 2_500_000, rate: 0.04 },
      ];
      Object.assign((json["rules"] as unknown as { event: { params: object } }[])[0]?.event.params ?? {}, {
        bands,
      });
    });
    expect(changes).toEqual([
      [
        "Points on purchases",
        expect.stringContaining("up to 3,000,000 ₸ inclusive: 2%"),
        expect.stringContaining("up to 2,500,000 ₸ inclusive: 2%; over 2,500,000 ₸: 4%"),
      ],
      [speech.text("pane.r3"), "Exactly 3,000,000 ₸: 2%", "Exactly 2,500,000 ₸: 2%"],
    ]);
  });

  test("a reading: its name with both answers", () => {
    expect(changesOf("points.json", (json) => Object.assign(json, { measurementBasis: "gross" }))).toEqual([
      [speech.text("pane.r5"), speech.text("pane.r5-net"), speech.text("pane.r5-gross")],
    ]);
  });

  test("a requirement that came or went, and what asks for it", () => {
    const changes = changesOf("levels.json", (json) => {
      const requirements = json["requirements"] as unknown as Record<string, object>;
      const name = { ru: "Обучение", en: "Training", kk: "Оқыту" };
      requirements["training"] = { ...requirements["joint-sales-plan"], name };
    });
    expect(changes).toEqual([["Training", undefined, expect.any(String)]]);
    const back = versionChanges(
      sourceOf(
        edited(shippedFiles(), "benefits.json", (json) => {
          (json["benefits"] as unknown as { levels: string[] }[])[0]?.levels.pop();
        }),
      ),
      sourceOf(),
      speech,
    );
    expect(back).toHaveLength(1);
  });

  test("nothing where only the version's name differs", () => {
    expect(versionChanges(sourceOf(), sourceOf(raisedTo("2")), speech)).toEqual([]);
  });
});

describe("imported rules are kept", () => {
  const change = (version: string) => ({
    kind: "change" as const,
    files: raisedTo(version),
    changed: [],
    oldVersion: "1.0.0",
    newVersion: version,
    warnings: [],
  });

  test("in place of the version in force, or as a new one from a day on", () => {
    expect(keptAs(goodRules(), change("1.1"), undefined, "")).toEqual(raisedTo("1.1"));
    const two = goodRules(keptAs(goodRules(), change("2"), "2027-01-01", " a new year "));
    expect(two.versions.map(({ from, note, source }) => [from, note, source.program.version])).toEqual([
      [undefined, undefined, "1.0.0"],
      ["2027-01-01", "a new year", "2"],
    ]);
    // 31 December 2026: the first one is in force.
    expect(two.source.program.version).toBe("1.0.0");
    const replaced = goodRules(keptAs(two, change("1.1"), undefined, ""));
    expect(replaced.versions.map(({ source }) => source.program.version)).toEqual(["1.1", "2"]);
  });

  test("from the next settlement period on, where nobody says otherwise", () => {
    expect(nextPeriodFrom("2026-11-15", "quarter")).toBe("2027-01-01");
    expect(nextPeriodFrom("2026-11-15", "month")).toBe("2026-12-01");
  });
});
