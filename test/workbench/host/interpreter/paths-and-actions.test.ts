import { Shelf, instantiate, method, openLibrary, PATHS, query, send, set, trace, valuesOf } from "./library";

describe("object paths", () => {
  test("lead from the root through properties, indexers and methods to an object, told by its id", async () => {
    const { host } = openLibrary();
    const results = await valuesOf(host, [1, 2, 3, 4, 5].map(instantiate));
    expect(results).toEqual([{}, { Id: "shelf-1" }, {}, { Id: "book-1" }, { Id: "book-2" }]);
  });

  test("are walked once a batch: a method that adds something runs one time however often its path is used", async () => {
    const { host, books } = openLibrary();
    const paths = {
      ...PATHS,
      7: { ObjectPathType: 3, Name: "Add", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["New"] } },
    };
    const actions = [instantiate(7), set(7, "Title", "Newer"), query(7, { Select: ["title"] })];
    expect(await valuesOf(host, actions, paths)).toEqual([
      { Id: "book-3" },
      null,
      { Id: "book-3", Title: "Newer" },
    ]);
    expect(books.count).toBe(3);
  });

  test("of type 7, and all that hang on a null object, are null objects", async () => {
    const { host } = openLibrary();
    const paths = {
      ...PATHS,
      7: { ObjectPathType: 7, Name: "" },
      8: { ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 6 },
    };
    const actions = [
      instantiate(6),
      instantiate(7),
      instantiate(8),
      query(6),
      method(6, "LendTo", ["me"]),
      set(6, "Title", "x"),
    ];
    expect(await valuesOf(host, actions, paths)).toEqual([
      null,
      null,
      null,
      null,
      { _IsNull: true },
      { _IsNull: true },
    ]);
  });

  test("of type 2 make the objects that the host offers by the name of a type, and no others", async () => {
    const { host } = openLibrary({
      newObject: (name) => (name === "Library.Shelf" ? new Shelf() : undefined),
    });
    const paths = {
      1: { ObjectPathType: 2, Name: "Library.Shelf" },
      2: { ObjectPathType: 2, Name: "Library.Cellar" },
    };
    expect(await valuesOf(host, [query(1, { Select: ["label"] })], paths)).toEqual([
      { Id: "shelf-1", Label: "A" },
    ]);
    const { Error } = await send(host, [instantiate(2)], paths);
    expect(Error).toMatchObject({ Code: "ApiNotFound", Message: "Library.Cellar is not implemented" });
  });
});

describe("actions", () => {
  test("methods return JSON, or null if they return nothing", async () => {
    const { host, books } = openLibrary();
    expect(await valuesOf(host, [method(4, "LendTo", ["Aizhan", 7])])).toEqual(["Abai lent"]);
    expect(books.list[0]?.lentTo).toEqual(["Aizhan", 7]);
  });

  test("arguments hold objects by path, in lists and plain objects too; a number beside them stays a number", async () => {
    const { host } = openLibrary();
    const args = [4, 4, [5, 1], { with: { _ObjectPathId: 4 }, all: [{ _ObjectPathId: 5 }] }, 6];
    const results = await valuesOf(host, [method(4, "Compare", args, [4, 0, [5, 0], 0, 6])]);
    expect(results).toEqual([
      ["book Abai", 4, ["book Nomads", 1], { with: "book Abai", all: ["book Nomads"] }, null],
    ]);
  });

  test("a trace is told by its id, so that event handlers know that the batch came as far as them", async () => {
    const { host } = openLibrary();
    expect((await send(host, [instantiate(1), trace, trace])).TraceIds).toEqual([2, 3]);
  });

  test("an update sets several properties; ensuring that nothing changed fails as a conflict where something has", async () => {
    const { host, books } = openLibrary();
    const paths = {
      ...PATHS,
      4: { ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["book-1"] } },
    };
    await valuesOf(host, [{ ActionType: 9, ObjectPathId: 4, ObjectState: { title: "Abai's Way" } }], paths);
    expect(books.list[0]?.title).toBe("Abai's Way");
    const ensure = (title: string) => ({ ActionType: 8, ObjectPathId: 4, ObjectState: { Title: title } });
    expect((await send(host, [ensure("Abai's Way")], paths)).Error).toBeUndefined();
    expect((await send(host, [ensure("Abai")], paths)).Error).toMatchObject({
      Code: "Conflict",
      HttpStatusCode: 409,
    });
  });
});

describe("errors", () => {
  test("name the code, the member, the action and the status, and keep what went before", async () => {
    const { host, books } = openLibrary();
    const { Error, ProcessedResults, Results } = await send(host, [
      instantiate(4),
      method(4, "LendTo", ["me"]),
      set(4, "Title", ""),
      method(4, "LendTo", ["you"]),
    ]);
    expect(Error).toEqual({
      Code: "InvalidArgument",
      Message: "A title is not empty",
      Location: "Book.title",
      ActionIndex: 2,
      HttpStatusCode: 400,
    });
    expect(Results).toBeUndefined();
    expect(ProcessedResults?.Results.map(({ Value }) => Value)).toEqual([{ Id: "book-1" }, "Abai lent"]);
    expect(books.list[0]?.lentTo).toEqual(["me"]);
  });

  test("that arise on the way to an object name the place", async () => {
    const { host } = openLibrary();
    const paths = {
      ...PATHS,
      7: { ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Lost"] } },
    };
    const { Error } = await send(host, [instantiate(3), instantiate(7)], paths);
    expect(Error).toMatchObject({
      Code: "ItemNotFound",
      Location: "BookCollection.getItem",
      ActionIndex: 1,
      HttpStatusCode: 404,
    });
  });

  test("in the model itself come out as GeneralException with their text", async () => {
    const { host } = openLibrary();
    const { Error } = await send(host, [query(4, { Select: ["broken"] })]);
    expect(Error).toMatchObject({
      Code: "GeneralException",
      Message: "a mistake in the model",
      HttpStatusCode: 500,
    });
  });

  test.each([
    ["a method", method(4, "Burn"), "Book.burn is not implemented"],
    ["a property that is set", set(4, "Colour", "red"), "Book.colour is not implemented"],
    ["a property that is read", query(4, { Select: ["colour"] }), "Book.colour is not implemented"],
    ["an event", method(4, "_RegisterBurntEvent"), "Book.onBurnt is not implemented"],
    [
      "a reference to what takes none",
      method(2, "_KeepReference"),
      "Shelf._KeepReference is not implemented",
    ],
    ["a member that is listed but not there", { ...instantiate(7) }, "Shelf.pairs is not implemented"],
    ["an indexer of what is no collection", { ...instantiate(8) }, "Shelf.getItem is not implemented"],
  ])("what is not a member is refused by name: %s", async (_, action, message) => {
    const { host } = openLibrary();
    const paths = {
      ...PATHS,
      7: { ObjectPathType: 4, Name: "Pairs", ParentObjectPathId: 2 },
      8: { ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["x"] } },
    };
    expect((await send(host, [action], paths)).Error).toMatchObject({
      Code: "ApiNotFound",
      Message: message,
    });
  });

  test("a property without a setter is read-only, whatever the object's fields are", async () => {
    const { host, books } = openLibrary();
    expect((await send(host, [set(4, "Pages", 1)])).Error).toMatchObject({
      Code: "InvalidArgument",
      Message: "Book.pages is read-only",
    });
    expect(books.list[0]?.pages).toBe(100);
  });
});
