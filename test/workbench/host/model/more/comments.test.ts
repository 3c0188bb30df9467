import { openWorkbook, refusal } from "./open-workbook";

describe("comments", () => {
  it("are added at a cell, found by it, answered, resolved and deleted", async () => {
    const { Excel, book } = openWorkbook({ sheets: ["One", "Two"] });
    const seen = await Excel.run(async (context) => {
      const { comments, worksheets } = context.workbook;
      const two = worksheets.getItem("Two");
      comments.add("One!B2", "first");
      const comment = two.comments.add(two.getRange("C3"), "second");
      comment.replies.add("an answer");
      comment.resolved = true;
      await context.sync();
      const found = comments.getItemByCell("Two!C3");
      found.load("content,resolved,authorName,creationDate,replies/items/content");
      const place = found.getLocation().load("address");
      const counts = [comments.getCount(), two.comments.getCount()];
      await context.sync();
      const read = {
        content: found.content,
        resolved: found.resolved,
        replies: found.replies.items.map(({ content }) => content),
        isDate: !Number.isNaN(found.creationDate.getTime()),
        place: place.address,
        counts: counts.map(({ value }) => value),
      };
      found.replies.getItemAt(0).content = "another answer";
      found.content = "changed";
      await context.sync();
      return read;
    });
    expect(seen).toEqual({
      content: "second",
      resolved: true,
      replies: ["an answer"],
      isDate: true,
      place: "Two!C3",
      counts: [2, 1],
    });
    expect(book.sheets[1]?.extras.notes).toMatchObject([
      { content: "changed", replies: [{ content: "another answer" }] },
    ]);
    await Excel.run(async (context) => {
      context.workbook.comments.getItemByCell("Two!C3").delete();
      await context.sync();
    });
    expect(book.sheets.map(({ extras }) => extras.notes.length)).toEqual([1, 0]);
  });

  it("tell the sheet's listeners and the workbook's", async () => {
    const { Excel } = openWorkbook({ sheets: ["One", "Two"] });
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { comments, worksheets } = context.workbook;
      const one = worksheets.getItem("One").load("id");
      const two = worksheets.getItem("Two").load("id");
      const listen = (at: string, collection: Excel.CommentCollection) => {
        collection.onAdded.add(async ({ type }) => Promise.resolve(void heard.push(`${at} ${type}`)));
        collection.onChanged.add(async ({ changeType }) =>
          Promise.resolve(void heard.push(`${at} ${changeType}`)),
        );
        collection.onDeleted.add(async ({ type }) => Promise.resolve(void heard.push(`${at} ${type}`)));
      };
      await context.sync();
      listen("workbook", comments);
      listen("one", one.comments);
      listen("two", two.comments);
      await context.sync();
      const comment = two.comments.add("A1", "text");
      comment.replies.add("answer");
      comment.delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.toSorted()).toEqual([
      "two CommentAdded",
      "two CommentDeleted",
      "two ReplyAdded",
      "workbook CommentAdded",
      "workbook CommentDeleted",
      "workbook ReplyAdded",
    ]);
  });

  it.each([
    ["a second comment at a cell", "A1", "x", "InvalidArgument"],
    ["a comment for many cells", "A1:B2", "x", "InvalidArgument"],
    ["an empty comment", "B1", "", "InvalidArgument"],
    ["a comment where there is no sheet", "Nowhere!A1", "x", "InvalidArgument"],
  ])("refuse %s", async (_, cell, content, code) => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!A1", "there");
      comments.add(cell.includes("!") ? cell : `Sheet1!${cell}`, content);
      await context.sync();
    });
    expect(await refusal(run)).toBe(code);
  });

  it("refuse to find one at a cell that has none", async () => {
    const { Excel } = openWorkbook();
    const run = Excel.run(async (context) => {
      context.workbook.comments.getItemByCell("Sheet1!A1").load("content");
      await context.sync();
    });
    expect(await refusal(run)).toBe("ItemNotFound");
  });
});
