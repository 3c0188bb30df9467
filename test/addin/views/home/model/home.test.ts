/** The home screen's model of the workbook and the evaluation, without a page. */
import { isOffline } from "../../../../../addin/views/home/model/connection";
import { changeParts } from "../../../../../addin/views/home/model/change-parts";
import { levelBars, pointsFigures, yearPoints } from "../../../../../addin/views/home/model/findings-figures";
import { periodName } from "../../../../../src/messages/period-name";
import { hasNoSheets, isFit, sheetsInUse } from "../../../../../addin/views/home/model/sheets-in-use";
import {
  closedSentence,
  isWriteBlocked,
  writeObstacles,
} from "../../../../../addin/views/home/model/write-obstacles";
import { writeOffer } from "../../../../../addin/views/home/model/write-offer";
import type { Access } from "../../../../../addin/services/pane-services";
import { FIRST_STATE, type PaneState } from "../../../../../addin/session/pane-state";
import { WorkbookError } from "../../../../../src/workbook/errors";
import { evaluatedOf, overviewOf, surveyOf, workbookView } from "../../../../support/pane/home-fixtures";
import { speechIn } from "../../../../support/pane/speech";

describe("sheets in use", () => {
  it("are used if found, absent if optional, and wrong if something is missing", () => {
    const problem = {
      code: "missing-columns",
      sheet: "purchases",
      details: { missing: "Date" },
    } as const;
    const survey = surveyOf({
      purchases: { problems: [problem], headerRow: undefined },
      rates: { sheet: undefined, headerRow: undefined },
    });
    expect(sheetsInUse(survey, "ru").map(({ state }) => state)).toEqual(["used", "wrong", "absent"]);
  });

  it("count the found columns among the declared ones", () => {
    const [partners] = surveyOf().sheets;
    const columns = partners?.columns.map((column, i) =>
      i === 0 ? { ...column, column: undefined } : column,
    );
    const [shown] = sheetsInUse(surveyOf({ partners: { columns: columns ?? [] } }), "en");
    expect(shown?.declared).toBe(columns?.length);
    expect(shown?.found).toBe((columns?.length ?? 0) - 1);
  });

  it("are none if no sheet has a known name", () => {
    const lost = { sheet: undefined };
    const none = surveyOf({ partners: lost, purchases: lost, rates: lost });
    expect(hasNoSheets(sheetsInUse(none, "en"))).toBe(true);
    expect(hasNoSheets(sheetsInUse(surveyOf(), "en"))).toBe(false);
  });
});

describe("a workbook", () => {
  const ready = (workbook: Parameters<typeof workbookView>[0]) =>
    isFit({ kind: "ready", workbook: workbookView(workbook) });
  const surveyed = (...parts: Parameters<typeof surveyOf>) =>
    ready({ sheets: { ok: true, survey: surveyOf(...parts) } });

  it("can be evaluated unless an obstacle is known", () => {
    expect(isFit({ kind: "loading" })).toBe(true);
    expect(surveyed({ rates: { sheet: undefined } })).toBe(true);
    expect(isFit({ kind: "failed", failure: undefined })).toBe(false);
    expect(ready({ rules: { ok: false, files: {}, problems: [] } })).toBe(false);
    expect(ready({ sheets: { ok: false, problems: [] } })).toBe(false);
    const lost = { sheet: undefined };
    expect(surveyed({ partners: lost, purchases: lost, rates: lost })).toBe(false);
    const problems = [{ code: "missing-columns", sheet: "purchases", details: {} }] as const;
    expect(surveyed({ purchases: { problems } })).toBe(false);
  });
});

describe("points against the last run", () => {
  const lastRun = {
    asOf: "2026-03-31",
    program: { id: "p", version: "1", sha256: "" },
    periods: [{ label: "2026-Q1", points: 1400 }],
    totalPoints: 1400,
  };

  it("are shown by period and for the year; a period that the last run did not reach is not compared", () => {
    const { period, year, periods } = pointsFigures(overviewOf(), lastRun);
    expect(period).toEqual({ label: "2026-Q2", isEstimate: true, points: 700.5, before: undefined });
    expect(year).toEqual({ points: 2200.5, before: 1400 });
    expect(periods[0]).toMatchObject({ points: 1500, before: 1400, isEstimate: false });
  });

  it("are not compared with a run of another year, whose day is shown all the same", () => {
    const figures = pointsFigures(overviewOf(), { ...lastRun, asOf: "2025-12-31" });
    expect(figures.year.before).toBeUndefined();
    expect(figures.lastRunOf).toBe("2025-12-31");
  });

  it("are not compared at the first run", () => {
    expect(pointsFigures(overviewOf(), undefined)).toMatchObject({ lastRunOf: undefined });
  });

  it("add up without errors of binary fractions", () => {
    const periods = [0.1, 0.2].map((points, i) => ({
      label: `2026-Q${i + 1}`,
      status: "settled" as const,
      points,
    }));
    expect(pointsFigures(overviewOf({ periods }), undefined).year.points).toBe(0.3);
  });
});

test("bars of levels are shares of the largest; if nobody holds any, all are empty", () => {
  expect(levelBars(overviewOf().levels).map(({ share }) => share)).toEqual([1, 0.5, 0, 4 / 24]);
  expect(levelBars([{ level: "a", partners: 0 }])[0]?.share).toBe(0);
});

test("the year's points are those of its settled periods; the running one stands apart", () => {
  expect(yearPoints(overviewOf())).toEqual({ settled: 1500, estimated: 700.5 });
  expect(yearPoints({ periods: [] })).toEqual({ settled: 0, estimated: undefined });
});

describe("parts of a change", () => {
  it("are the removed, kept and added entries of a list", () => {
    expect(changeParts("Silver, Gold", "Gold, Platinum")).toEqual([
      { kind: "removed", text: "Silver" },
      { kind: "kept", text: "Gold" },
      { kind: "added", text: "Platinum" },
    ]);
  });

  it.each([
    ["numbers", 1, 2],
    ["single names", "Silver", "Gold"],
    ["lists with nothing in common", "Silver, Gold", "Bronze, Platinum"],
    ["a blank cell that gets a list", null, "Silver, Gold"],
  ])("are not told of %s", (_, was, now) => {
    expect(changeParts(was, now)).toBeUndefined();
  });
});

test.each([
  ["2026-Q3", "III кв. 2026"],
  ["2026-H2", "II полугодие 2026"],
  ["2026-07", "июль 2026"],
  ["2026", "2026"],
])("the period %s is called %s", (label, name) => {
  expect(periodName(label, speechIn("ru").text)).toBe(name);
});

describe("an obstacle to writing results", () => {
  const stateWith = (access: Partial<Access>, part: Partial<PaneState> = {}): PaneState => ({
    ...FIRST_STATE,
    opening: {
      kind: "ready",
      workbook: workbookView({
        access: { isReadOnly: false, isStructureProtected: false, protectedSheets: [], ...access },
      }),
    },
    ...part,
  });

  it("is a protected sheet that results are written to, and no other one", () => {
    const access = { protectedSheets: ["Partners", "Purchases"] };
    expect(writeObstacles(stateWith(access)).protectedSheets).toEqual(["Partners"]);
  });

  it("is a protected structure if a ledger must be added", () => {
    const access = { isStructureProtected: true };
    expect(writeObstacles(stateWith(access)).isStructureProtected).toBe(true);
    const evaluated = evaluatedOf({ isNewLedger: true });
    expect(writeObstacles(stateWith(access, { evaluated })).isStructureProtected).toBe(true);
    expect(writeObstacles(stateWith(access, { evaluated: evaluatedOf() })).isStructureProtected).toBe(false);
  });

  it("is what closed periods forbid, with a sentence", () => {
    const evaluated = evaluatedOf();
    const broken = { kind: "broken" } as const;
    const findings = { ...evaluated.findings, closedObstacle: broken };
    const state = stateWith({}, { evaluated: { ...evaluated, findings } });
    expect(isWriteBlocked(writeObstacles(state))).toBe(true);
    expect(writeObstacles(state).closed).toEqual(broken);
    const early = { kind: "early", day: "2026-03-30", period: "2026-Q1", last: "2026-03-31" } as const;
    const { text, formats } = speechIn("en");
    expect(closedSentence(broken, text, formats)).toBe(text("pane.closings-broken"));
    expect(closedSentence(early, text, formats)).toBe(
      "Nothing is written as of 30 March 2026: Q1 2026 is closed, and ends on 31 March 2026. Take that day or a later one.",
    );
  });

  it("is unknown before the workbook was read", () => {
    expect(isWriteBlocked(writeObstacles(FIRST_STATE))).toBe(false);
  });

  it("blocks the button; an unfinished write and work under way make it wait", () => {
    const evaluated = evaluatedOf();
    expect(writeOffer(stateWith({}))).toBe("none");
    expect(writeOffer(stateWith({}, { evaluated }))).toBe("offered");
    const nothing = evaluatedOf({ planned: { cells: 0, headers: 0, sheets: [] } });
    expect(writeOffer(stateWith({}, { evaluated: nothing }))).toBe("nothing");
    expect(writeOffer(stateWith({ isReadOnly: true }, { evaluated }))).toBe("blocked");
    expect(writeOffer(stateWith({}, { evaluated, lastWrite: "unfinished" }))).toBe("waiting");
    expect(writeOffer(stateWith({}, { evaluated, activity: { kind: "recovering" } }))).toBe("waiting");
    expect(writeOffer(stateWith({}, { evaluated, isWritten: true }))).toBe("written");
  });
});

test("the pane is offline if the browser says so, or the last attempt failed for that reason", () => {
  const lost = new WorkbookError("connection-lost");
  expect(isOffline(FIRST_STATE, true)).toBe(false);
  expect(isOffline(FIRST_STATE, false)).toBe(true);
  expect(isOffline({ ...FIRST_STATE, failure: lost }, true)).toBe(true);
  expect(isOffline({ ...FIRST_STATE, opening: { kind: "failed", failure: lost } }, true)).toBe(true);
});
