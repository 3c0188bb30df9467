import { rowTagWithSpans } from "../../../src/adapters/xlsx/write/row-tag";

describe("the spans of a row's tag", () => {
  it.each([
    ["as most programs write it", '<row r="7" spans="2:3">', '<row r="7" spans="1:9">'],
    ["empty", '<row r="7" spans="2:3"/>', '<row r="7" spans="1:9"/>'],
    ["with a height", '<row r="7" spans="2:3" ht="15">', '<row r="7" spans="1:9" ht="15">'],
    ["in another spelling", "<row spans = '2:3' r='7' >", "<row spans=\"1:9\" r='7' >"],
    ["without spans", '<row r="7">', '<row r="7">'],
  ])("grow over new columns: a tag %s", (_what, tag, grown) => {
    expect(rowTagWithSpans(tag, [1, 9])).toBe(grown);
    expect(rowTagWithSpans(grown, [4])).toBe(grown);
  });
});
