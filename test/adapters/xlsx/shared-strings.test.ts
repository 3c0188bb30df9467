import { SharedStrings } from "../../../src/adapters/xlsx/texts/shared-strings";

const TEXTS = ["one", "", "A &amp; B", "Алатау", "a > b", "x".repeat(100)];

/** The texts of a part that comes in chunks of that length, or the reason why it is refused. */
async function read(xml: string, chunk: number): Promise<unknown> {
  const strings = await SharedStrings.load("strings", chunks(new TextEncoder().encode(xml), chunk));
  const texts: string[] = [];
  try {
    while (strings.has(texts.length)) texts.push(strings.get(texts.length));
  } catch (error) {
    return { texts, details: (error as { details?: unknown }).details };
  }
  return texts;
}

async function* chunks(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.slice(at, at + length));
}

const plain = (text: string): string => `<si><t>${text}</t></si>`;
const odd = (text: string): string => `<si ><t >${text}</t ></si >`;
const sst = (items: readonly string[]): string => `<sst count="1">${items.join("")}</sst>`;

describe("shared strings", () => {
  it.each([1, 2, 3, 5, 7, 16, 1000])("are the same in any spelling, in chunks of %d bytes", async (chunk) => {
    const found = await read(sst(TEXTS.map(plain)), chunk);
    expect(found).toEqual(["one", "", "A & B", "Алатау", "a > b", "x".repeat(100)]);
    expect(await read(sst(TEXTS.map(odd)), chunk)).toEqual(found);
    expect(await read(sst(TEXTS.map((text, i) => (i % 2 === 0 ? odd : plain)(text))), chunk)).toEqual(found);
  });

  it.each([
    ["closed by another tag", "<si><t>a</v></si>"],
    ["followed by a second run", "<si><t>a</t><r><t>b</t></r></si>"],
    ["broken off in its text", "<si><t>a"],
    ["broken off in a closing tag", "<si><t>a</t></si"],
    ["with a comment", "<si><t>a<!-- </t></si> -->b</t></si>"],
  ])("begin plainly and are read as the slow path reads them: %s", async (_what, item) => {
    const found = await read(sst([plain("one"), item]), 1000);
    expect(found).toEqual(await read(sst([odd("one"), item.replace("<si>", "<si >")]), 1000));
  });
});
