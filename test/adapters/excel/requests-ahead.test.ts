import { requestsAhead } from "../../../src/adapters/excel/read/requests-ahead";

test("only one block is asked for until the first is here", () => {
  expect(requestsAhead(undefined, 6)).toBe(1);
});

test("near Excel two are under way: one travels while the other is taken in", () => {
  expect(requestsAhead(0, 6)).toBe(2);
  expect(requestsAhead(30, 6)).toBe(2);
});

test("the longer answers travel, the more are under way, and never more than allowed", () => {
  expect(requestsAhead(90, 6)).toBe(4);
  expect(requestsAhead(160, 6)).toBe(5);
  expect(requestsAhead(10_000, 6)).toBe(6);
  expect(requestsAhead(160, 1)).toBe(1);
});
