import { openWorkbook } from "./open-workbook";

/** The library's version at hand has no notes yet, though the API has: batches are written by hand. */
const ROOT = { "1": { Id: 1, ObjectPathType: 1, Name: "" } };
const NOTES = { ...ROOT, "2": { Id: 2, ParentObjectPathId: 1, ObjectPathType: 4, Name: "Notes" } };

const method = (id: number, parent: number, name: string, ...args: unknown[]) => ({
  [String(id)]: {
    Id: id,
    ParentObjectPathId: parent,
    ObjectPathType: 3,
    Name: name,
    ArgumentInfo: { Arguments: args },
  },
});
const instantiate = (path: number) => ({ Id: path * 10, ActionType: 1, ObjectPathId: path });
const query = (path: number, ...select: string[]) => ({
  Id: path * 10 + 1,
  ActionType: 2,
  ObjectPathId: path,
  QueryInfo: { Select: select },
});

async function send(
  host: ReturnType<typeof openWorkbook>["host"],
  paths: object,
  ...actions: object[]
): Promise<{ Results?: { ActionId: number; Value: unknown }[]; Error?: { Code: string } }> {
  return JSON.parse(await host.execute(JSON.stringify({ Actions: actions, ObjectPaths: paths }))) as never;
}

describe("notes", () => {
  it("are added at a cell, found by its address, and deleted", async () => {
    const { book, host } = openWorkbook();
    const paths = {
      ...NOTES,
      ...method(3, 2, "Add", "Sheet1!B2", "Check this"),
      ...method(4, 2, "GetItem", "Sheet1!B2"),
      ...method(5, 4, "GetLocation"),
    };
    const read = await send(host, paths, instantiate(3), query(4, "content", "visible"), query(5, "address"));
    expect(read.Results?.map(({ Value }) => Value)).toMatchObject([
      { Id: "Sheet1!$B$2" },
      { Content: "Check this", Visible: false },
      { Address: "Sheet1!B2" },
    ]);
    const remove = { Id: 50, ActionType: 3, ObjectPathId: 4, Name: "Delete" };
    await send(host, { ...NOTES, ...method(4, 2, "GetItem", "Sheet1!$B$2") }, remove);
    expect(book.sheets[0]?.extras.notes).toEqual([]);
  });

  it("refuse a second note at a cell, and leave a comment there alone", async () => {
    const { Excel, book, host } = openWorkbook();
    await Excel.run(async (context) => {
      context.workbook.comments.add("Sheet1!B2", "a comment");
      await context.sync();
    });
    const add = { ...NOTES, ...method(3, 2, "Add", "Sheet1!B2", "a note") };
    expect((await send(host, add, instantiate(3))).Error).toBeUndefined();
    expect((await send(host, add, instantiate(3))).Error?.Code).toBe("InvalidArgument");
    expect(book.sheets[0]?.extras.notes).toMatchObject([{ kind: "comment" }, { kind: "note" }]);
  });
});
