import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSamples } from "../../scripts/make-samples";
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
