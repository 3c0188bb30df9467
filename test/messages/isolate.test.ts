import fc from "fast-check";
import { formatMessage } from "../../src/messages/format";
import { balanced, isolated, isolatedList } from "../../src/messages/isolate";

const RIGHT_TO_LEFT = "שלום";
const OVERRIDE = "Acme\u202E moc";

test("plain names stay as they are", () => {
  for (const name of ["ТОО Алатау", "P-001", "Құрылыс", "a – b", ""]) expect(isolated(name)).toBe(name);
});

test.each([RIGHT_TO_LEFT, OVERRIDE, "a\u200Fb", "\u061C", "a\u2067b"])("%j is isolated", (name) => {
  const island = isolated(name);
  expect(island.startsWith("\u2068")).toBe(true);
  expect(island.endsWith("\u2069")).toBe(true);
});

test("sentences isolate such names, and no others", () => {
  const sentence = (found: string) => formatMessage("en", "problem.not-a-date", { found });
  expect(sentence(RIGHT_TO_LEFT)).toContain(`"\u2068${RIGHT_TO_LEFT}\u2069"`);
  expect(sentence("31.02.2026")).not.toMatch(/[\u2066-\u2069]/);
  expect(isolatedList(["a", RIGHT_TO_LEFT])).toBe(`a, \u2068${RIGHT_TO_LEFT}\u2069`);
});

test("anything that a name opens ends within it, and it ends nothing around it", () => {
  const signs = fc.constantFrom("a", "ש", "\u2066", "\u2067", "\u2068", "\u2069", "\u202E");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      let depth = 0;
      for (const sign of isolated(parts.join(""))) {
        if (/[\u2066-\u2068]/.test(sign)) depth += 1;
        if (sign === "\u2069") depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});

test("a balanced name stays as it is", () => {
  expect(balanced("a\u2068b\u2069c")).toBe("a\u2068b\u2069c");
});
