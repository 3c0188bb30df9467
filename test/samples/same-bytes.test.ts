import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { makeSamples } from "../../scripts/make-samples";
import { deflate } from "../../scripts/samples/parts/deflate";
import { seeded, below } from "../../scripts/samples/random";
import { SAMPLES_FOLDER } from "./evaluate-sample";

describe("make-samples", () => {
  const made = mkdtempSync(join(tmpdir(), "samples-"));
  beforeAll(() => makeSamples(made, made));
  afterAll(() => {
    rmSync(made, { recursive: true });
  });

  const FILES = [
    ["partners-ru.xlsx", SAMPLES_FOLDER],
    ["partners-en.xlsx", SAMPLES_FOLDER],
    ["expected-2026-12-31.json", __dirname],
    ["expected-2026-11-15.json", __dirname],
  ] as const;

  it.each(FILES)("makes %s again, byte for byte", (name, folder) => {
    const again = readFileSync(join(made, name));
    expect(again.equals(readFileSync(join(folder, name)))).toBe(true);
  });

  it("makes nothing else", () => {
    expect(readdirSync(made).sort()).toEqual(FILES.map(([name]) => name).sort());
  });
});

describe("the compressor of the samples", () => {
  const random = seeded(5);
  const text = (letters: number, length: number): Uint8Array =>
    Uint8Array.from({ length }, () => below(random, letters));

  it.each([
    ["nothing", new Uint8Array()],
    ["one byte", Uint8Array.of(200)],
    ["a long run", new Uint8Array(100_000).fill(65)],
    ["few letters", text(3, 70_000)],
    ["all bytes", text(256, 70_000)],
  ])("is undone by zlib: %s", (_, bytes) => {
    expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
  });
});
