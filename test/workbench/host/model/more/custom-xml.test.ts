import fc from "fast-check";

import { openWorkbook, refusal } from "./open-workbook";
import { runs } from "../../../../support/runs";

const NAMESPACE = "urn:example:state";
const part = (inner: string) => `<state xmlns="${NAMESPACE}">${inner}</state>`;

describe("custom XML parts", () => {
  it("are added, found by namespace, read back as they were given, and deleted", async () => {
    const { Excel, book } = openWorkbook();
    const seen = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add("<other/>");
      const added = parts.add(part("<run n='1'/>")).load("id,namespaceUri");
      const ours = parts.getByNamespace(NAMESPACE);
      const only = ours.getOnlyItem().load("id");
      const xml = only.getXml();
      const counts = [parts.getCount(), ours.getCount()];
      await context.sync();
      const found = parts.getItem(added.id).load("namespaceUri");
      await context.sync();
      found.delete();
      const gone = ours.getOnlyItemOrNullObject().load("id");
      await context.sync();
      return {
        same: only.id === added.id,
        uri: found.namespaceUri,
        xml: xml.value,
        counts: counts.map(({ value }) => value),
        gone: gone.isNullObject,
      };
    });
    expect(seen).toEqual({
      same: true,
      uri: NAMESPACE,
      xml: part("<run n='1'/>"),
      counts: [2, 1],
      gone: true,
    });
    expect(book.xmlParts.map(({ xml }) => xml)).toEqual(["<other/>"]);
  });

  it("lists the parts of one namespace and loads what is asked for", async () => {
    const { Excel } = openWorkbook();
    const uris = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      for (const inner of ["a", "b"]) parts.add(part(inner));
      parts.add("<p:x xmlns:p='urn:third'/>");
      const ours = parts.getByNamespace(NAMESPACE).load("items/namespaceUri");
      parts.load("items/namespaceUri");
      await context.sync();
      return [ours, parts].map(({ items }) => items.map(({ namespaceUri }) => namespaceUri));
    });
    expect(uris).toEqual([
      [NAMESPACE, NAMESPACE],
      [NAMESPACE, NAMESPACE, "urn:third"],
    ]);
  });

  it("are changed by setXml, whatever well-formed text they hold", async () => {
    const { Excel } = openWorkbook();
    const asText = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const readable = fc
      .string({ unit: "grapheme" })
      .filter((text) => /^[\t\n\r -\uD7FF\uE000-\uFFFD]*$/u.test(text));
    await fc.assert(
      fc.asyncProperty(readable, async (text) => {
        const xml = part(asText(text));
        const back = await Excel.run(async (context) => {
          const added = context.workbook.customXmlParts.add(part(""));
          added.setXml(xml);
          const read = added.getXml();
          await context.sync();
          return read.value;
        });
        expect(back).toBe(xml);
      }),
      runs(10),
    );
  });

  it.each([
    ["an element left open", "<a>"],
    ["no element at all", "text"],
    ["nothing", ""],
    ["two elements", "<a/><b/>"],
    ["an undeclared prefix", "<p:a/>"],
    ["a document type", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"],
  ])("refuses %s and keeps what is there", async (_, xml) => {
    const { Excel, book } = openWorkbook();
    const adding = Excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    expect(await refusal(adding)).toBe("InvalidArgument");
    const setting = Excel.run(async (context) => {
      context.workbook.customXmlParts.add(part("kept")).setXml(xml);
      await context.sync();
    });
    expect(await refusal(setting)).toBe("InvalidArgument");
    expect(book.xmlParts.map((kept) => kept.xml)).toEqual([part("kept")]);
  });

  it("refuses getOnlyItem where a namespace has two parts", async () => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      for (const inner of ["a", "b"]) parts.add(part(inner));
      parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().load("id");
      await context.sync();
    });
    expect(await refusal(run)).toBe("InvalidOperation");
  });
});
