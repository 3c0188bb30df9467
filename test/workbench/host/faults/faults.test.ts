import { withFaults, type Fault, type FaultPlan } from "../../../../workbench/host/faults/faulty-host";
import { HostFailure } from "../../../../workbench/host/interpreter/host-object";
import { bodyOf, instantiate, method, openLibrary, PATHS, set, type Answer } from "../interpreter/library";

const BY_ID = {
  ...PATHS,
  4: { Id: 4, ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["book-1"] } },
};
const rename = (title: string) => bodyOf([set(4, "Title", title)], BY_ID);
const writes = { writes: true, delayForCellEdit: false };

function start(fault?: Fault, plan?: FaultPlan) {
  const { books, host: inner } = openLibrary();
  let clock = 0;
  const host = withFaults(inner, () => (clock += 5));
  const stop = fault === undefined ? () => undefined : host.plan(fault, plan);
  const outcome = async (body: string) => {
    try {
      return (JSON.parse(await host.execute(body, writes)) as Answer).Error?.Code ?? "answered";
    } catch (error) {
      return error instanceof HostFailure ? `refused: ${error.code}` : "thrown";
    }
  };
  return { host, stop, outcome, title: () => books.list[0]?.title, books };
}

test("without a plan all batches pass", async () => {
  const { outcome, title } = start();
  expect(await outcome(rename("x"))).toBe("answered");
  expect(title()).toBe("x");
});

test("the third batch from now is refused, once, before the host sees it", async () => {
  const { outcome, title } = start(
    { kind: "refuse", code: "ActivityLimitReached", when: "before" },
    { nth: 3 },
  );
  const outcomes = [];
  for (const name of ["1", "2", "3"]) outcomes.push(await outcome(rename(name)));
  expect(outcomes).toEqual(["answered", "answered", "refused: ActivityLimitReached"]);
  expect(title()).toBe("2");
  expect(await outcome(rename("4"))).toBe("answered");
});

test("a connection dropped after the batch keeps the change in the workbook, while the client does not know", async () => {
  const { outcome, title } = start({ kind: "drop", when: "after" });
  expect(await outcome(rename("done"))).toBe("refused: ConnectionFailure");
  expect(title()).toBe("done");
});

test("silence: the batch is carried out and never answered, and those after it are", async () => {
  const { host, outcome, title } = start({ kind: "silence", when: "after" });
  let isAnswered = false;
  void host.execute(rename("done"), writes).then(() => (isAnswered = true));
  expect(await outcome(bodyOf([instantiate(1)]))).toBe("answered");
  expect([isAnswered, title()]).toEqual([false, "done"]);
  expect(host.traffic.batches[0]?.end).toBeUndefined();
});

test("an action in the middle fails: the actions before it are carried out, those after it are not", async () => {
  const { host, books } = start({
    kind: "fail-action",
    code: "AccessDenied",
    message: "protected",
    action: 1,
  });
  const body = bodyOf(["a", "b", "c"].map((reader) => method(4, "LendTo", [reader])));
  const { Error, ProcessedResults } = JSON.parse(await host.execute(body)) as Answer;
  expect(Error).toMatchObject({
    Code: "AccessDenied",
    Message: "protected",
    ActionIndex: 1,
    HttpStatusCode: 401,
  });
  expect(ProcessedResults?.Results.map(({ Value }) => Value)).toEqual(["Abai lent"]);
  expect(books.list[0]?.lentTo).toEqual(["a"]);
});

test("another person's change comes in before the batch, and faults add up", async () => {
  const { host, outcome, books, title } = start({ kind: "drop", when: "after" });
  host.plan({
    kind: "first",
    run: () => {
      books.add("theirs");
    },
  });
  expect(await outcome(rename("ours"))).toBe("refused: ConnectionFailure");
  expect([title(), books.count]).toEqual(["ours", 3]);
});

test("a plan counts only the batches that match it, and not the client's tidying up", async () => {
  const { host, outcome } = start({ kind: "refuse", code: "Timeout", when: "before" }, { nth: 2 });
  const tidy = bodyOf([instantiate(1), method(1, "_RemoveReference", ["ref-9"])]);
  expect(await outcome(rename("1"))).toBe("answered");
  expect(await outcome(tidy)).toBe("answered");
  expect(await outcome(rename("2"))).toBe("refused: Timeout");
  host.plan(
    { kind: "refuse", code: "Timeout", when: "before" },
    { matching: ({ body }) => body.includes("special") },
  );
  expect(await outcome(rename("3"))).toBe("answered");
  expect(await outcome(rename("special"))).toBe("refused: Timeout");
});

test("a plan can be cancelled", async () => {
  const { outcome, stop } = start({ kind: "drop", when: "before" });
  stop();
  expect(await outcome(rename("x"))).toBe("answered");
});

test("cell editing refuses batches, and holds those that wait for its end", async () => {
  const { host, outcome, title } = start();
  host.enterCellEdit();
  expect(await outcome(rename("refused"))).toBe("refused: InvalidOperationInCellEditMode");
  const waiting = host.execute(rename("waited"), { writes: true, delayForCellEdit: true });
  expect(title()).toBe("Abai");
  host.leaveCellEdit();
  await waiting;
  expect(title()).toBe("waited");
});

test("traffic records requests, bytes both ways, the largest, and time, of every batch", async () => {
  const { host, outcome } = start({ kind: "drop", when: "before" }, { nth: 2 });
  const body = rename("Абай");
  await outcome(body);
  await outcome(body);
  const bytes = Buffer.byteLength(body);
  const answer = Buffer.byteLength('{"Results":[{"ActionId":1,"Value":null}],"TraceIds":[]}');
  expect(host.traffic.totals).toEqual({
    requests: 2,
    requestBytes: 2 * bytes,
    responseBytes: answer,
    largestRequest: bytes,
    largestResponse: answer,
    milliseconds: 10,
  });
  expect(host.traffic.batches.map(({ end }) => end?.answer)).toEqual([
    { kind: "answered" },
    { kind: "refused", code: "ConnectionFailure" },
  ]);
  host.traffic.clear();
  expect(host.traffic.totals.requests).toBe(0);
});
