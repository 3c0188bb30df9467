import { existsSync } from "node:fs";

import { GUESSES } from "../../../../workbench/host/model/guesses";

test("each guess has a unique id, a text, and existing files", () => {
  expect(new Set(GUESSES.map(({ id }) => id)).size).toBe(GUESSES.length);
  for (const { id, says, source, where } of GUESSES) {
    if (source !== undefined)
      expect(source).toMatch(
        /^(?:learn\.microsoft\.com|github\.com|techcommunity\.microsoft\.com|support\.microsoft\.com)\/\S+$/,
      );
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(says).toMatch(/\.$/);
    expect(where.length).toBeGreaterThan(0);
    for (const file of where)
      expect([file, existsSync(`workbench/host/model/${file}`)]).toEqual([file, true]);
  }
});
