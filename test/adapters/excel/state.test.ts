/** The add-in's state in the workbook: round trips, and tampering by others. */
import fc from "fast-check";
import type { OfficeExcel } from "../../../src/adapters/excel/office";
import { sectionText, stateXml, STATE_NAMESPACE } from "../../../src/adapters/excel/state/state-xml";
import {
  MOST_STATE_BYTES,
  readState,
  writeState,
  type WorkbookState,
} from "../../../src/adapters/excel/state/workbook-state";
import { createBook } from "../../../workbench/host/book/create-book";
import type { Book } from "../../../workbench/host/book/book";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { runs } from "../../support/runs";
import { anyCharacter } from "../../support/any-character";

let book: Book;
let office: OfficeExcel;

beforeEach(() => {
  book = createBook();
  ({ office } = faultyExcel(book));
});
afterEach(closeExcels);

function putXml(...parts: string[]): void {
  book.xmlParts.splice(0, Infinity, ...parts.map((xml, i) => ({ id: `{part-${i}}`, xml })));
}

function xmlParts(): string[] {
  return book.xmlParts.map((part) => part.xml);
}

async function stateOf(): Promise<WorkbookState> {
  const reading = await readState(office);
  if (reading.kind !== "state") throw new Error(`A ${reading.kind}`);
  return reading.state;
}

/** A part as this version writes it. */
function validXml(sections: Record<string, unknown> = { mapping: { a: 1 } }): Promise<string> {
  return stateXml(new Map(Object.entries(sections).map(([name, value]) => [name, sectionText(value)])));
}

describe("the state", () => {
  test("is absent in a new workbook", async () => {
    expect(await readState(office)).toEqual({ kind: "none" });
  });

  test("comes back as it was written, section by section", async () => {
    const rules = { "program.json": '{ "name": "Программа <1> & «2»" }\r\n' };
    await writeState(office, { rules, lastRun: { asOf: "2026-12-31" } });
    await writeState(office, { mapping: [1, null, true], lastRun: { asOf: "2027-03-31" } });
    expect(await stateOf()).toEqual({ rules, mapping: [1, null, true], lastRun: { asOf: "2027-03-31" } });
    expect(book.xmlParts).toHaveLength(1);
  });

  test("accepts any JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await writeState(office, { mapping: { value } });
        expect((await stateOf()).mapping).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
      runs(10),
    );
  });

  test.each(["\u0000\u0001\ufffe\uffff\ud800]]>&<\"'\r\n\t\u2028"])(
    "accepts texts that XML cannot hold",
    async (text) => {
      await writeState(office, { mapping: { text } });
      expect((await stateOf()).mapping).toEqual({ text });
    },
  );

  test("leaves other parts of the workbook alone", async () => {
    putXml('<other xmlns="urn:somebody"/>');
    await writeState(office, { mapping: 1 });
    expect(xmlParts()[0]).toBe('<other xmlns="urn:somebody"/>');
    expect(book.xmlParts).toHaveLength(2);
  });

  test("loses a removed section, and the part with the last one", async () => {
    await writeState(office, { mapping: 1, lastRun: 2 });
    await writeState(office, { lastRun: null });
    expect(await stateOf()).toEqual({ mapping: 1 });
    await writeState(office, { mapping: null });
    expect(book.xmlParts).toHaveLength(0);
  });

  test("keeps sections that this version does not know", async () => {
    putXml(await validXml({ forecast: { of: "a later version" }, mapping: 1 }));
    await writeState(office, { mapping: 2 });
    expect(xmlParts()).toEqual([await validXml({ forecast: { of: "a later version" }, mapping: 2 })]);
  });

  test("survives being rewritten by another program with another prefix", async () => {
    const xml = await validXml({ mapping: { a: 1 } });
    const anew = xml
      .replace("<state xmlns=", "<p:state xmlns:p=")
      .replace(/<(\/?)section/g, "<$1p:section")
      .replace("</state>", "</p:state>");
    putXml(`<?xml version="1.0" encoding="utf-8"?>\n${anew}\n`);
    expect(await stateOf()).toEqual({ mapping: { a: 1 } });
  });

  test("is one after two writes at the same time", async () => {
    await Promise.all([writeState(office, { mapping: 1 }), writeState(office, { rules: 2 })]);
    expect(await stateOf()).toEqual({ mapping: 1, rules: 2 });
    expect(book.xmlParts).toHaveLength(1);
  });
});

describe("a state that is too large", () => {
  test("is refused with its size, and the earlier state stays", async () => {
    await writeState(office, { mapping: 1 });
    const before = xmlParts();
    const rules = "я".repeat(MOST_STATE_BYTES / 2);
    await expect(writeState(office, { rules })).rejects.toMatchObject({
      code: "state-too-large",
      details: { size: "501", limit: "500" },
    });
    expect(xmlParts()).toEqual(before);
  });
});

describe("a part that others have changed", () => {
  const changed = async (change: (xml: string) => string): Promise<string> => change(await validXml());
  const hostile: [string, string, string, () => Promise<string[]>][] = [
    [
      "no hash",
      "state-damaged",
      "hash",
      async () => [await changed((xml) => xml.replace(/ sha256="\w+"/, ""))],
    ],
    [
      "another content",
      "state-damaged",
      "hash",
      async () => [await changed((xml) => xml.replace(":1}", ":2}"))],
    ],
    [
      "a section less",
      "state-damaged",
      "hash",
      async () => [await changed((xml) => xml.replace(/<section.*section>/, ""))],
    ],
    [
      "a newer version",
      "state-newer",
      "newer",
      async () => [await changed((xml) => xml.replace('version="1"', 'version="2"'))],
    ],
    [
      "no version",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace(' version="1"', ""))],
    ],
    [
      "version 0",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace('version="1"', 'version="0"'))],
    ],
    [
      "a foreign element",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace("</state>", "<b/></state>"))],
    ],
    [
      "a section twice",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace(/(<section.*section>)/, "$1$1"))],
    ],
    [
      "a section in a section",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace("</section>", '<section name="b"/></section>'))],
    ],
    [
      "a name that is none",
      "state-damaged",
      "not-ours",
      async () => [await changed((xml) => xml.replace('name="mapping"', 'name="__proto__"'))],
    ],
    ["another root", "state-damaged", "not-xml", () => Promise.resolve([`<x xmlns="${STATE_NAMESPACE}"/>`])],
    [
      "no elements",
      "state-damaged",
      "not-ours",
      () => Promise.resolve([`<state xmlns="${STATE_NAMESPACE}"/>`]),
    ],
    [
      "more than was ever written",
      "state-damaged",
      "too-large",
      () => validXml({ mapping: "x".repeat(600_000) }).then((xml) => [xml]),
    ],
    ["a twin", "state-several", "several", async () => [await validXml(), await validXml({ mapping: 2 })]],
  ];

  test.each(hostile)("%s is a problem, and is left as it is", async (_, code, fault, parts) => {
    putXml(...(await parts()));
    const before = xmlParts();
    expect(await readState(office)).toEqual({ kind: "problem", problem: { code, fault } });
    await expect(writeState(office, { mapping: 5 })).rejects.toMatchObject({ name: "WorkbookError", code });
    expect(xmlParts()).toEqual(before);
  });

  test.each(hostile)("%s is replaced once the user has agreed", async (_, _code, _fault, parts) => {
    putXml(...(await parts()));
    await writeState(office, { mapping: 5 }, { replaceUnreadable: true });
    expect(await stateOf()).toEqual({ mapping: 5 });
    expect(book.xmlParts).toHaveLength(1);
  });

  test("invalid JSON is a problem", async () => {
    putXml(await stateXml(new Map([["mapping", "{"]])));
    expect(await readState(office)).toMatchObject({ problem: { fault: "not-json" } });
    await expect(writeState(office, { rules: 5 })).rejects.toMatchObject({ code: "state-damaged" });
    await writeState(office, {}, { replaceUnreadable: true });
    expect(await readState(office)).toEqual({ kind: "none" });
    expect(book.xmlParts).toEqual([]);
  });

  test("a missing text makes reading fail", async () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: anyCharacter }),
      fc.string().map((text) => `<state>${text}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const xml = await validXml();
        const at = text.length % xml.length;
        const { parseState } = await import("../../../src/adapters/excel/state/state-xml");
        for (const hostileXml of [text, xml.slice(0, at) + text + xml.slice(at), xml.slice(0, at)]) {
          const parsed = await parseState(hostileXml);
          if (parsed.ok) expect([...parsed.sections]).toEqual([["mapping", '{"a":1}']]);
        }
      }),
    );
  });
});

describe("the state that Excel stored", () => {
  test("is read back: if it differs, the earlier state is restored", async () => {
    await writeState(office, { mapping: 1 });
    const before = xmlParts();
    const [part] = book.xmlParts;
    let kept = before[0] ?? "";
    let spoilt = 0;
    // Excel stores every text given from now on with one letter changed.
    Object.defineProperty(part, "xml", {
      get: () => kept,
      set: (xml: string) => {
        kept = spoilt++ === 0 ? xml.replace("2", "3") : xml;
      },
    });
    await expect(writeState(office, { mapping: 2 })).rejects.toMatchObject({ code: "state-not-kept" });
    expect(kept).toBe(before[0]);
  });
});
