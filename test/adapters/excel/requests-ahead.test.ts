import { RequestsAhead } from "../../../src/adapters/excel/read/requests-ahead";

/** The blocks under way after many blocks of so much work, each with an answer that travels so long. */
function settled(travel: number, work: number, most = 6): number {
  const ahead = new RequestsAhead(most);
  ahead.answeredAlone(travel);
  for (let block = 0; block < 40; block++) {
    // With `wanted` blocks under way one arrives in that part of a round trip, but not before the last one is taken in.
    ahead.blockAfter(Math.max(work, (travel + work) / ahead.wanted));
  }
  return ahead.wanted;
}

test("only one block is asked for until the first is here", () => {
  expect(new RequestsAhead(6).wanted).toBe(1);
});

test("near Excel two are under way: one travels while the other is taken in", () => {
  expect(settled(5, 80)).toBe(2);
});

test("the longer answers travel, the more are under way, until the work alone sets the pace", () => {
  expect(settled(150, 80)).toBe(3);
  expect(settled(150, 50)).toBe(4);
  expect(settled(400, 80)).toBe(6);
});

test("never more than allowed", () => {
  expect(settled(10_000, 10)).toBe(6);
  expect(settled(150, 50, 1)).toBe(1);
});
