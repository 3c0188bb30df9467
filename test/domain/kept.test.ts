import { kept } from "../../src/domain/kept";

test("a result is worked out once, and again after as many others as are kept", () => {
  const asked: string[] = [];
  const upper = kept((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  }, 2);
  expect(["a", "a", "", "", "a"].map(upper)).toEqual(["A", "A", "", "", "A"]);
  expect(asked).toEqual(["a", ""]);
  expect(["b", "a"].map(upper)).toEqual(["B", "A"]);
  expect(asked).toEqual(["a", "", "b", "a"]);
});
