import { openLibrary, query, send, valuesOf } from "./library";

const one = async (path: number, info: object) => {
  const [value] = await valuesOf(openLibrary().host, [query(path, info)]);
  return value;
};

describe("queries", () => {
  test("read the scalars that are named, in the client's spelling", async () => {
    expect(await one(4, { Select: ["title", "pages"] })).toEqual({ Id: "book-1", Title: "Abai", Pages: 100 });
  });

  test("read every scalar where nothing is named, and for a star", async () => {
    const shelf = { Id: "shelf-1", Label: "A" };
    expect(await one(2, {})).toEqual(shelf);
    expect(await one(2, { Select: ["*"] })).toEqual(shelf);
  });

  test("reach into objects by paths, and read an object's scalars where only its name is given", async () => {
    expect(await one(4, { Select: ["title", "shelf/label"] })).toEqual({
      Id: "book-1",
      Title: "Abai",
      Shelf: { Id: "shelf-1", Label: "A" },
    });
    expect(await one(4, { Select: ["shelf"] })).toEqual({
      Id: "book-1",
      Shelf: { Id: "shelf-1", Label: "A" },
    });
    expect(await one(4, { Select: ["title"], Expand: ["shelf"] })).toEqual(
      await one(4, { Select: ["title", "shelf/*"] }),
    );
  });

  test("of a collection read its items, numbered, with their ids", async () => {
    expect(await one(3, { Select: ["title"] })).toEqual({
      _Items: [
        { _Index: 0, Id: "book-1", Title: "Abai" },
        { _Index: 1, Id: "book-2", Title: "Nomads" },
      ],
    });
  });

  test("of a collection can ask for a part of it; items keep their number", async () => {
    expect(await one(3, { Select: ["title"], Top: 1, Skip: 1 })).toEqual({
      _Items: [{ _Index: 1, Id: "book-2", Title: "Nomads" }],
    });
    expect(await one(3, { Select: ["title"], Top: 0 })).toEqual({ _Items: [] });
    expect(await one(3, { Select: ["title"], Skip: 10 ** 9 })).toEqual({ _Items: [] });
  });

  test("of a collection's own property leave the items out", async () => {
    expect(await one(3, { Select: ["count"] })).toEqual({ Count: 2 });
    expect(await one(3, { Select: ["count", "title"] })).toMatchObject({
      Count: 2,
      _Items: [{ Title: "Abai" }, {}],
    });
  });

  test("reach through collections in objects", async () => {
    expect(await one(1, { Select: ["city", "shelf/books/title"] })).toEqual({
      City: "Алматы",
      Shelf: {
        Id: "shelf-1",
        Books: {
          _Items: [
            { _Index: 0, Id: "book-1", Title: "Abai" },
            { _Index: 1, Id: "book-2", Title: "Nomads" },
          ],
        },
      },
    });
  });

  test("as JSON answer in plain spelling", async () => {
    const action = { ActionType: 7, ObjectPathId: 3, QueryInfo: { Select: ["title"] } };
    expect(await valuesOf(openLibrary().host, [action])).toEqual([
      {
        items: [
          { id: "book-1", title: "Abai" },
          { id: "book-2", title: "Nomads" },
        ],
      },
    ]);
  });

  test("by type read what is asked for the object's own type", async () => {
    const action = {
      ActionType: 6,
      ObjectPathId: 4,
      RecursiveQueryInfo: { Queries: { Book: { Select: ["title"] } }, MaxDepth: 3 },
    };
    expect(await valuesOf(openLibrary().host, [action])).toEqual([{ Id: "book-1", Title: "Abai" }]);
  });

  test("may name isNullObject, which the client answers itself", async () => {
    expect(await one(4, { Select: ["isNullObject", "title"] })).toEqual({ Id: "book-1", Title: "Abai" });
  });

  test("nested without end are refused", async () => {
    const select = Array.from({ length: 500 }, () => "shelf").join("/");
    const { Error } = await send(openLibrary().host, [query(4, { Select: [select] })]);
    expect(Error).toMatchObject({ Code: "InvalidArgument" });
  });
});
