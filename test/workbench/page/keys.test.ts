import { formatKind, moreDecimals } from "../../../workbench/page/chrome/number-formats";
import { commandOf, type KeyPress } from "../../../workbench/page/grid/keys";
import { tableStyle } from "../../../workbench/page/grid/table-look";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("keys over the grid", () => {
  it("move, extend with Shift and jump with Ctrl", () => {
    expect(commandOf(press("ArrowDown"))).toEqual({
      kind: "move",
      direction: "down",
      extends: false,
      jumps: false,
    });
    expect(commandOf(press("ArrowLeft", { ctrlKey: true, shiftKey: true }))).toEqual({
      kind: "move",
      direction: "left",
      extends: true,
      jumps: true,
    });
  });

  it("undo by the key's place, so that the Russian layout undoes too", () => {
    expect(commandOf(press("я", { code: "KeyZ", ctrlKey: true }))).toEqual({ kind: "do", what: "undo" });
    expect(commandOf(press("Z", { code: "KeyZ", metaKey: true, shiftKey: true }))).toEqual({
      kind: "do",
      what: "redo",
    });
  });

  it("lead out of the grid: F6 to the pane, and Esc lets the next Tab go on", () => {
    expect(commandOf(press("F6"))).toEqual({ kind: "do", what: "leave" });
    expect(commandOf(press("Escape"))).toEqual({ kind: "do", what: "release" });
  });

  it("leave letters to the cell editor, and the browser's own keys to the browser", () => {
    for (const key of ["a", "ж", "F5", "F12", "constructor"]) expect(commandOf(press(key))).toBeUndefined();
    expect(commandOf(press("ArrowLeft", { altKey: true }))).toBeUndefined();
    expect(commandOf(press("r", { code: "KeyR", ctrlKey: true }))).toBeUndefined();
  });
});

describe("number formats on the ribbon", () => {
  it("go by the name of their kind", () => {
    expect(["General", "#,##0.00", "0.0", "dd.mm.yyyy", "0.0%", "@", '0 "KZT"'].map(formatKind)).toEqual([
      "general",
      "number",
      "number",
      "date",
      "percent",
      "text",
      "custom",
    ]);
  });

  it("gain and lose decimals in each section, outside of quotes", () => {
    expect(moreDecimals("General", 1)).toBe("0.0");
    expect(moreDecimals("#,##0", 1)).toBe("#,##0.0");
    expect(moreDecimals("0.00;-0.00", -1)).toBe("0.0;-0.0");
    expect(moreDecimals('"0" 0.0', -1)).toBe('"0" 0');
    expect(moreDecimals("0", -1)).toBe("0");
    expect(moreDecimals("dd.mm.yyyy", 1)).toBe("dd.mm.yyyy");
  });
});

describe("a table's style", () => {
  it("is a weight and one of the theme's accents", () => {
    expect(tableStyle("TableStyleMedium2")).toEqual({ weight: "medium", accent: 1 });
    expect(tableStyle("TableStyleLight1")).toEqual({ weight: "light", accent: 0 });
    expect(tableStyle("TableStyleMedium9")).toEqual({ weight: "medium", accent: 1 });
  });

  it("is plain where the name is unknown", () => {
    for (const name of ["", "Mine", "TableStyleMedium"])
      expect(tableStyle(name)).toEqual({ weight: "light", accent: 0 });
  });
});
