import fc from "fast-check";
import { HostFailure } from "../../../../workbench/host/interpreter/host-object";
import {
  bodyOf,
  BOOK_CHANGED,
  instantiate,
  method,
  openLibrary,
  PATHS,
  query,
  send,
  set,
  valuesOf,
  type Answer,
} from "./library";
import { runs } from "../../../support/runs";

describe("references", () => {
  test("keep an object beyond the batch, under the id that instantiating the path again tells", async () => {
    const { host } = openLibrary();
    const results = await valuesOf(host, [instantiate(4), method(4, "_KeepReference"), instantiate(4)]);
    expect(results[2]).toEqual({ Id: "book-1", _ReferenceId: "ref-1" });
    const paths = { 1: PATHS[1], 9: { ObjectPathType: 6, Name: "ref-1" } };
    expect(await valuesOf(host, [query(9, { Select: ["title"] })], paths)).toEqual([
      { Id: "book-1", Title: "Abai" },
    ]);
    expect(host.openReferences()).toBe(1);
    await valuesOf(host, [method(1, "_RemoveReference", ["ref-1"])]);
    expect(host.openReferences()).toBe(0);
    expect((await send(host, [instantiate(9)], paths)).Error).toMatchObject({ Code: "InvalidReference" });
  });

  test("two paths to one object are two references, each released by itself", async () => {
    const { host } = openLibrary();
    const paths = { ...PATHS, 5: { ...(PATHS[4] as object), Id: 5 } };
    await valuesOf(host, [method(4, "_KeepReference"), method(5, "_KeepReference")], paths);
    expect(host.openReferences()).toBe(2);
    await valuesOf(host, [method(1, "_RemoveReference", ["ref-1"])]);
    expect(host.openReferences()).toBe(1);
  });
});

describe("events", () => {
  test("reach those who registered, until they unregister as often", async () => {
    const { host } = openLibrary();
    const pushed: unknown[] = [];
    const stop = host.onEvent((data) => pushed.push(data));
    const emit = () => {
      host.emit(BOOK_CHANGED, "book-1", { page: 3 });
    };
    emit();
    await valuesOf(host, [method(4, "_RegisterDataChangedEvent"), method(4, "_RegisterDataChangedEvent")]);
    emit();
    host.emit(BOOK_CHANGED, "book-2", {});
    expect(pushed).toEqual([{ ArrayData: [[65536, BOOK_CHANGED, "book-1", '{"page":3}', 0, false]] }]);
    await valuesOf(host, [method(4, "_UnregisterDataChangedEvent")]);
    emit();
    expect(pushed).toHaveLength(2);
    await valuesOf(host, [method(4, "_UnregisterDataChangedEvent")]);
    expect(host.openRegistrations()).toBe(0);
    emit();
    expect(pushed).toHaveLength(2);
    stop();
  });
});

describe("batches", () => {
  test("sent at once are carried out one after another, in the order in which they came", async () => {
    const { host, books } = openLibrary();
    const titles = ["1", "2", "3", "4"];
    const sent = titles.map((title) =>
      host.execute(bodyOf([set(4, "Title", title)], { ...PATHS, 4: byId("book-1") })),
    );
    await Promise.all(sent);
    expect(books.list[0]?.title).toBe("4");
  });

  test("are wrapped one by one, with the client's flags", async () => {
    const log: string[] = [];
    const { host } = openLibrary({
      aroundBatch: (carryOut, { writes }) => {
        log.push(writes ? "write" : "read");
        carryOut();
        log.push("done");
      },
    });
    await host.execute(bodyOf([instantiate(1)]), { writes: true, delayForCellEdit: false });
    await host.execute(bodyOf([instantiate(1)]));
    expect(log).toEqual(["write", "done", "read", "done"]);
  });

  test("over the limit are refused unread; results over it are refused when all is done", async () => {
    const { host, books } = openLibrary({ limits: { request: 800, response: 200 } });
    const failure = async (body: string) => {
      const error: unknown = await host.execute(body).catch((reason: unknown) => reason);
      return error instanceof HostFailure ? error.code : "none";
    };
    expect(await failure(bodyOf([method(4, "LendTo", ["я".repeat(200)])]))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    expect(books.list[0]?.lentTo).toEqual([]);
    const paths = { 1: PATHS[1], 2: PATHS[2], 3: PATHS[3], 4: byId("book-1") };
    const wide = [set(4, "Title", "ы".repeat(90)), query(4, { Select: ["title"] })];
    expect(await failure(bodyOf(wide, paths))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(books.list[0]?.title).toBe("ы".repeat(90));
    expect(await failure(bodyOf([instantiate(1)], { 1: PATHS[1] }))).toBe("none");
  });
});

describe("hostile input", () => {
  test.each([
    "__proto__",
    "constructor",
    "toString",
    "hostType",
    "hostId",
    "secret",
    "hasOwnProperty",
    "__defineGetter__",
  ])("%s cannot be reached as a property, a method or an object", async (name) => {
    const { host } = openLibrary();
    const paths = {
      ...PATHS,
      7: { ObjectPathType: 4, Name: name, ParentObjectPathId: 4 },
      8: { ObjectPathType: 3, Name: name, ParentObjectPathId: 4, ArgumentInfo: { Arguments: [] } },
    };
    const attempts = [
      instantiate(7),
      instantiate(8),
      query(4, { Select: [name] }),
      set(4, name, 1),
      method(4, name),
    ];
    for (const attempt of attempts) {
      expect((await send(host, [attempt], paths)).Error).toMatchObject({ Code: "ApiNotFound" });
    }
  });

  test("paths that lead to themselves, to nowhere or too far are refused", async () => {
    const { host } = openLibrary();
    const step = (parent: number) => ({ ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: parent });
    const long = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [index + 1, step(index + 2)]),
    );
    for (const paths of [{ 1: step(1) }, { 1: step(2), 2: step(1) }, { 1: step(99) }, long]) {
      expect((await send(host, [instantiate(1)], paths)).Error).toMatchObject({ Code: "InvalidObjectPath" });
    }
    const knot = {
      ...PATHS,
      4: { ...byId(""), ArgumentInfo: { Arguments: [4], ReferencedObjectPathIds: [4] } },
    };
    expect((await send(host, [instantiate(4)], knot)).Error).toMatchObject({ Code: "InvalidObjectPath" });
  });

  test("arguments nested without end are refused", async () => {
    const { host } = openLibrary();
    const deep = `${"[".repeat(5_000)}[1]${"]".repeat(5_000)}`;
    const body = bodyOf([method(4, "Compare", ["DEEP"])]).replace('"DEEP"', deep);
    const { Error } = JSON.parse(await host.execute(body)) as Answer;
    expect(Error).toMatchObject({ Code: "InvalidArgument" });
  });

  test("any text is answered with a result or an error, never a rejection", async () => {
    const { host } = openLibrary();
    const piece = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(PATHS)));
    const batch = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          Actions: fc.array(
            fc.record({
              Id: fc.nat(),
              ActionType: fc.integer({ min: 0, max: 11 }),
              ObjectPathId: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.MAX_SAFE_INTEGER)),
              Name: fc.oneof(
                fc.constantFrom("Title", "LendTo", "_KeepReference", "_RegisterDataChangedEvent"),
                fc.string(),
              ),
              QueryInfo: fc.jsonValue(),
              ArgumentInfo: fc.jsonValue(),
              ObjectState: fc.jsonValue(),
            }),
          ),
          ObjectPaths: fc.dictionary(fc.string(), piece).map((paths) => ({ ...PATHS, ...paths })),
        })
        .map((body) => JSON.stringify(body)),
    );
    await fc.assert(
      fc.asyncProperty(batch, async (body) => {
        const { Results, Error } = JSON.parse(await host.execute(body)) as Answer;
        expect((Results === undefined) !== (Error === undefined)).toBe(true);
      }),
      runs(75),
    );
  });
});

function byId(id: string) {
  return { Id: 4, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [id] } };
}
