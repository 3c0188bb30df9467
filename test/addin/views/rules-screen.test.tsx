import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SessionView } from "../../../addin/session/use-pane-session";
import { RuleFilesSection } from "../../../addin/views/rules/rule-files-section";
import { RulesInWords } from "../../../addin/views/rules/rules-in-words";
import RulesScreen from "../../../addin/views/rules/rules-screen";
import { VersionList } from "../../../addin/views/rules/version-list";
import type { Evaluated } from "../../../addin/services/worker-jobs";
import type { CheckedRules, DraftRequest } from "../../../addin/worker/protocol";
import type { ClosedRules } from "../../../src/app/closing/closed-rules";
import type { RuleFiles } from "../../../src/ruleset";
import { axeProblems } from "../../support/pane/axe";
import { evaluatedStandIn } from "../../support/pane/services";
import { changed } from "../../ruleset/support";
import { withBoxes } from "../../support/pane/boxes";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";
import { goodRules, guideFiles, raisedTo, readingOf } from "../../support/pane/rules";
import { shippedFiles } from "../../support/program";
import { folderOf } from "../../support/versions";

const { text } = speechIn("en");
const shipped = shippedFiles();

beforeAll(() => {
  withBoxes();
  // Reading bytes of files, which browsers have and jsdom lacks.
  Object.assign(File.prototype, {
    arrayBuffer(this: File) {
      return new Promise<ArrayBuffer>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(reader.result as ArrayBuffer);
        };
        reader.readAsArrayBuffer(this);
      });
    },
  });
});

describe("the rules in words", () => {
  test("a level is a sentence, bands are a table, readings are questions", () => {
    renderInPane(<RulesInWords rules={goodRules()} hasOwnRules={false} />);
    expect(screen.getByRole("heading", { name: "Intelligent Platforms Partner Program" })).toBeTruthy();
    expect(screen.getByText(/^Corporate Reseller needs: Registration · Joint sales plan/)).toBeTruthy();
    const table = screen.getByRole("table", { name: "Points on purchases" });
    const cells = within(table)
      .getAllByRole("row")
      .map((row) => row.textContent.replaceAll("\u00a0", " "));
    expect(cells).toEqual(["Sum of purchasesRate", "up to 3,000,000 ₸ inclusive2%", "over 3,000,000 ₸4%"]);
    const question = screen.getByText(text("pane.r5"));
    expect(question.parentElement?.textContent).toContain(text("pane.r5-net"));
  });

  test("version, origin and the beginning of the hash are shown", () => {
    renderInPane(<RulesInWords rules={goodRules(raisedTo("2.5"))} hasOwnRules={true} />, "ru");
    const { text: ru } = speechIn("ru");
    for (const [label, value] of [
      ["pane.rules-version", "2.5"],
      ["pane.rules-origin", ru("pane.rules-origin-workbook")],
      ["pane.rules-hash", "0123456789ab"],
    ] as const) {
      expect(screen.getByText(ru(label)).nextElementSibling?.textContent).toBe(value);
    }
  });

  test.each([
    ["shipped", shipped],
    ["another", guideFiles()],
  ])("axe finds nothing (%s rules)", async (_, files) => {
    const { container } = renderInPane(<RulesInWords rules={goodRules(files)} hasOwnRules={false} />, "kk");
    expect(await axeProblems(container)).toEqual([]);
  });
});

interface Shown {
  readonly rules?: CheckedRules;
  readonly hasOwnRules?: boolean;
  readonly isBusy?: boolean;
  readonly closed?: ClosedRules;
  readonly evaluated?: Evaluated;
}

function files({ rules = goodRules(), hasOwnRules = false, isBusy = false, closed, evaluated }: Shown = {}) {
  const kept: (RuleFiles | undefined)[] = [];
  const { container } = renderInPane(
    <RuleFilesSection
      rules={rules}
      hasOwnRules={hasOwnRules}
      closed={closed}
      evaluated={evaluated}
      isBusy={isBusy}
      onCheck={(given) => Promise.resolve(readingOf(given))}
      onKeep={(given) => {
        kept.push(given);
      }}
    />,
  );
  const user = userEvent.setup({ applyAccept: false });
  const input = container.querySelector("input");
  const choose = async (...chosen: readonly File[]): Promise<void> => {
    if (input === null) throw new Error("no input for files");
    await user.upload(input, [...chosen]);
  };
  return { kept, choose, container, user };
}

/** The effect of an import, as far as it is shown. */
const EFFECT = {
  ...{ asOf: "2026-12-31", points: { before: 100, after: 130 }, money: undefined },
  ...{ won: 3, lost: 0, same: 1 },
};

const fileOf = (name: string, content: string): File => new File([content], name);

describe("an import", () => {
  const raised = raisedTo("1.1.0");

  test("shows the changes, and is stored once the user has agreed", async () => {
    const { kept, choose, user } = files();
    await choose(fileOf("program.json", raised["program.json"] ?? ""));
    const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
    expect(summary.textContent).toContain("Version: 1.0.0 → 1.1.0");
    expect(summary.textContent).toContain("1 file changes: program.json");
    expect(document.activeElement).toBe(within(summary).getByRole("button", { name: text("pane.cancel") }));
    expect(kept).toEqual([]);
    await user.click(within(summary).getByRole("button", { name: text("pane.rules-keep") }));
    expect(kept).toEqual([raised]);
  });

  test("tells what its rules change, and what they would do to the evaluated workbook", async () => {
    const asked: DraftRequest[] = [];
    const ask = {
      draftEffect: (request: DraftRequest) => {
        asked.push(request);
        return Promise.resolve({ kind: "effect", effect: EFFECT });
      },
    } as unknown as Evaluated["ask"];
    const { choose } = files({ evaluated: evaluatedStandIn({ ask }) });
    const other = changed("points.json", { "/rules/0/event/params/bands/1/rate": 0.05 });
    await choose(fileOf("points.json", other["points.json"] ?? ""));
    const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
    const changes = within(summary).getByRole("list", { name: text("pane.rules-import-changes") });
    expect(changes.textContent).toMatch(/4%.*5%/);
    const told = within(summary).getByRole("status", { name: text("pane.effect") });
    await within(told).findByText(text("pane.effect-partners", { won: 3, lost: 0, same: 1 }));
    expect(asked).toEqual([{ files: other, from: undefined, isWhole: false }]);
  });

  test("that is cancelled stores nothing", async () => {
    const { kept, choose, user } = files();
    await choose(fileOf("program.json", raised["program.json"] ?? ""));
    await user.click(await screen.findByRole("button", { name: text("pane.cancel") }));
    expect(screen.queryByRole("button", { name: text("pane.rules-keep") })).toBeNull();
    expect(kept).toEqual([]);
  });

  test("with an older version shows a warning", async () => {
    const { choose } = files();
    const points = (shipped["points.json"] ?? "").replace('"retrospective"', '"stepped"');
    await choose(fileOf("points.json", points));
    expect((await screen.findByRole("group")).textContent).toContain("the version stays 1.0.0");
  });

  test("of another name is refused by that name", async () => {
    const { choose } = files();
    await choose(fileOf("rules.json", "{}"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(text("pane.rules-import-refused"));
    expect(alert.textContent).toContain('"rules.json" is no rule file');
  });

  test("with mistakes lists them, and cannot be stored", async () => {
    const { kept, choose } = files();
    await choose(fileOf("points.json", '{ "calculationMethod": "both" }'));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("points.json:1");
    expect(screen.queryByRole("button", { name: text("pane.rules-keep") })).toBeNull();
    expect(kept).toEqual([]);
  });
});

/** Two versions: the second one is in force. */
const two = folderOf(
  { files: raisedTo("1.0.0") },
  { from: "2026-07-01", note: "A new name", files: raisedTo("2") },
);

describe("an import beside versions", () => {
  test("an import may be a new version from a day on", async () => {
    const { kept, choose, user } = files();
    await choose(fileOf("program.json", raisedTo("2")["program.json"] ?? ""));
    const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
    await user.click(within(summary).getByRole("radio", { name: text("pane.rules-import-from") }));
    const keep = within(summary).getByRole<HTMLButtonElement>("button", { name: text("pane.rules-keep") });
    expect(keep.disabled).toBe(true);
    await user.type(within(summary).getByLabelText(text("pane.rules-import-day")), "2027-01-01");
    await user.type(within(summary).getByLabelText(text("pane.rules-import-note")), "A new name");
    await user.click(keep);
    const [folder] = kept;
    expect(JSON.parse(folder?.["versions.json"] ?? "")).toEqual([
      { folder: "first" },
      { from: "2027-01-01", folder: "2027-01-01", note: "A new name" },
    ]);
  });

  test("a day inside a quarter is refused where points change, with the nearest days", async () => {
    const { kept, choose, user } = files();
    const points = (shipped["points.json"] ?? "").replace('"retrospective"', '"stepped"');
    await choose(fileOf("points.json", points));
    const summary = await screen.findByRole("group");
    await user.click(within(summary).getByRole("radio", { name: text("pane.rules-import-from") }));
    await user.type(within(summary).getByLabelText(text("pane.rules-import-day")), "2026-08-15");
    await user.click(within(summary).getByRole("button", { name: text("pane.rules-keep") }));
    expect((await screen.findByRole("alert")).textContent).toContain("2026-07-01 or 2026-10-01");
    expect(kept).toEqual([]);
  });

  test("an import replaces the version in force, and leaves the others", async () => {
    const { kept, choose, user } = files({ rules: goodRules(two), hasOwnRules: true });
    await choose(fileOf("program.json", raisedTo("2.1")["program.json"] ?? ""));
    const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
    expect(summary.textContent).toContain("Version: 2 → 2.1");
    await user.click(within(summary).getByRole("button", { name: text("pane.rules-keep") }));
    await screen.findByRole("group");
    expect(kept[0]?.["v1/program.json"]).toBe(two["v1/program.json"]);
    expect(kept[0]?.["v2/program.json"]).toBe(raisedTo("2.1")["program.json"]);
  });
});

describe("versions that are wrong", () => {
  const wrong = readingOf({ ...two, "v2/points.json": "{" });

  test("have all their files saved", async () => {
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const { user } = files({ rules: wrong, hasOwnRules: true });
    for (const file of ["versions.json", "v2/points.json"])
      await user.click(screen.getByRole("button", { name: text("pane.rules-export", { file }) }));
    expect(saved).toEqual(["versions.json", "v2_points.json"]);
  });

  test("are replaced by an import of all four files, and it says so", async () => {
    const { kept, choose, user } = files({ rules: wrong, hasOwnRules: true });
    await choose(...Object.entries(shipped).map(([name, content]) => fileOf(name, content)));
    const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
    expect(summary.textContent).toContain("these files replace them all");
    await user.click(within(summary).getByRole("button", { name: text("pane.rules-keep") }));
    expect(kept).toEqual([shipped]);
  });
});

test("a version by which a period was closed is not replaced, and the first possible day is told", async () => {
  const raised = raisedTo("1.1.0");
  const closed = { period: "2026-Q1", last: "2026-03-31", used: ["old"] };
  const rules = goodRules();
  const versions = rules.versions.map((version) => ({ ...version, sha256: "old" }));
  const { kept, choose, user } = files({ closed, rules: { ...rules, versions } });
  await choose(fileOf("program.json", raised["program.json"] ?? ""));
  const summary = await screen.findByRole("group", { name: text("pane.rules-import-summary") });
  await user.click(within(summary).getByRole("button", { name: text("pane.rules-keep") }));
  const refused = await screen.findByRole("alert");
  expect(refused.textContent).toContain(text("pane.rules-closed"));
  expect(refused.textContent).toMatch(/closed by version 1\.0\.0.*from 01\/04\/2026/);
  expect(kept).toEqual([]);
});

describe("versions", () => {
  const list = () => {
    const kept: (RuleFiles | undefined)[] = [];
    const { container } = renderInPane(
      <VersionList
        rules={goodRules(two)}
        closed={undefined}
        isBusy={false}
        onCheck={(given) => Promise.resolve(readingOf(given))}
        onKeep={(given) => kept.push(given)}
        onBegin={() => undefined}
      />,
    );
    return { kept, container };
  };

  test("are listed, the newest first, with the day, the note and what changed", async () => {
    const { container } = list();
    const titles = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    expect(titles[0]).toMatch(/2026: version 2$/);
    expect(titles[1]).toBe("From the beginning: version 1.0.0");
    expect(screen.getByText("A new name")).toBeTruthy();
    expect(screen.getByText(text("pane.versions-same"))).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  test("can be taken out, all but the first", async () => {
    const { kept } = list();
    const user = userEvent.setup();
    const [takeOut, ...others] = screen.getAllByRole("button", { name: /^Take out\. / });
    expect(others).toEqual([]);
    await user.click(takeOut as HTMLElement);
    await user.click(screen.getByRole("button", { name: text("pane.versions-take-out-do") }));
    expect(kept).toEqual([raisedTo("1.0.0")]);
  });

  test("of several, the files of one are saved", async () => {
    const { user } = files({ rules: goodRules(two), hasOwnRules: true });
    const choice = screen.getByLabelText<HTMLSelectElement>(text("pane.rules-export-version"));
    expect(choice.value).toBe("v2");
    await user.selectOptions(choice, "v1");
    expect(
      screen.getByRole("button", { name: text("pane.rules-export", { file: "points.json" }) }),
    ).toBeTruthy();
  });

  test("the one in force is named with its first day", () => {
    renderInPane(<RulesInWords rules={goodRules(two)} hasOwnRules={true} />);
    expect(screen.getByText(text("pane.rules-in-force")).nextElementSibling?.textContent).toMatch(
      /^from .*2026 on$/,
    );
  });
});

test("each file is saved under its own name", async () => {
  const made: Blob[] = [];
  const saved: string[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${String(made.push(blob))}`,
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = files();
  for (const file of Object.keys(shipped)) {
    await user.click(screen.getByRole("button", { name: text("pane.rules-export", { file }) }));
  }
  expect(saved).toEqual(["program.json", "levels.json", "benefits.json", "points.json"]);
  expect(made[0]?.size).toBe(Buffer.byteLength(shipped["program.json"] ?? ""));
  // Excel's browser may refuse a download without an error, so the text can be copied.
  const copied = jest.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await user.click(screen.getByRole("button", { name: text("pane.rules-copy") }));
  expect(copied).toHaveBeenCalledWith(shipped["points.json"]);
  expect(await screen.findByText(text("pane.text-copied"))).toBeTruthy();
});

describe("the shipped rules", () => {
  const back = () => screen.queryByRole("button", { name: text("pane.rules-to-shipped") });

  test("are restored after a question", async () => {
    const { kept, user, container } = files({ hasOwnRules: true });
    await user.click(back() as HTMLElement);
    expect(await axeProblems(container)).toEqual([]);
    expect(kept).toEqual([]);
    await user.click(screen.getByRole("button", { name: text("pane.rules-to-shipped-do") }));
    expect(kept).toEqual([undefined]);
  });

  test("cannot be restored while they are in force", () => {
    files();
    expect(back()).toBeNull();
  });
});

test("nothing can be imported while something is under way", () => {
  files({ isBusy: true, hasOwnRules: true });
  for (const key of ["pane.rules-import", "pane.rules-to-shipped"] as const) {
    expect(screen.getByRole<HTMLButtonElement>("button", { name: text(key) }).disabled).toBe(true);
  }
});

describe("the screen", () => {
  const viewOf = (opening: object) => {
    const looked: string[] = [];
    const look = () => {
      looked.push("look");
    };
    const kept: (RuleFiles | undefined)[] = [];
    const keepRules = (files: RuleFiles | undefined) => kept.push(files);
    const state = { opening, activity: { kind: "idle" } };
    return {
      looked,
      kept,
      view: { state, session: { look, keepRules, services: {} } } as unknown as SessionView,
    };
  };

  test("of wrong rule files lists every problem with its place, and the ways out", () => {
    const rules = readingOf({ ...shipped, "levels.json": "{" });
    const { view } = viewOf({ kind: "ready", workbook: { rules, hasOwnRules: true } });
    renderInPane(<RulesScreen view={view} />);
    const list = screen.getByRole("list", { name: text("pane.rule-files-wrong") });
    expect(list.textContent).toMatch(/^levels\.json:1:2 /);
    expect(screen.getByRole("button", { name: text("pane.rules-import") })).toBeTruthy();
    expect(screen.getByRole("button", { name: text("pane.rules-to-shipped") })).toBeTruthy();
  });

  test("waits for the workbook, and tries again if that failed", async () => {
    const { rerender } = renderInPane(<RulesScreen view={viewOf({ kind: "loading" }).view} />);
    expect(screen.getByText(text("pane.rules-loading"))).toBeTruthy();
    const { looked, kept, view } = viewOf({ kind: "failed", failure: new Error("gone") });
    rerender(<RulesScreen view={view} />);
    await userEvent.click(screen.getByRole("button", { name: text("pane.rules-look-again") }));
    expect(looked).toEqual(["look"]);
    // The rules may be the reason for the failure.
    await userEvent.click(screen.getByRole("button", { name: text("pane.rules-to-shipped") }));
    await userEvent.click(screen.getByRole("button", { name: text("pane.rules-to-shipped-do") }));
    expect(kept).toEqual([undefined]);
  });

  test("of rules that cannot be put into words offers the ways out all the same", () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const diagnostics = { host: "Excel", platform: "PC", version: "16.0" };
    Object.assign(globalThis, { Office: { context: { diagnostics } } });
    const rules = { ...goodRules(), source: {} };
    const { view } = viewOf({ kind: "ready", workbook: { rules, hasOwnRules: true } });
    renderInPane(<RulesScreen view={view} />);
    expect(screen.getByText(text("pane.part-failed"))).toBeTruthy();
    expect(screen.getByRole("button", { name: text("pane.rules-to-shipped") })).toBeTruthy();
  });
});
