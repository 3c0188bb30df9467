/** An invented object model without Excel, for tests: a library of shelves and books. */
import { createBatchHost, type BatchHostOptions } from "../../../../workbench/host/interpreter/batch-host";
import {
  HostCollection,
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../../../workbench/host/interpreter/host-object";

export const BOOK_CHANGED = 501;

export class Book extends HostObject {
  readonly hostType: HostType = {
    name: "Book",
    members: {
      id: "scalar",
      title: "scalar",
      pages: "scalar",
      shelf: "object",
      lendTo: "call",
      compare: "call",
      getChapter: "object",
      broken: "scalar",
    },
    events: { DataChanged: BOOK_CHANGED },
  };
  override readonly isReferable = true;
  readonly pages = 100;
  readonly secret = "not a member";
  readonly lentTo: unknown[] = [];
  private text = "";

  constructor(
    readonly hostId: string,
    title: string,
    readonly shelf: Shelf,
  ) {
    super();
    this.text = title;
  }

  get id(): string {
    return this.hostId;
  }

  get title(): string {
    return this.text;
  }

  set title(title: string) {
    if (title === "") throw new HostError("InvalidArgument", "A title is not empty");
    this.text = title;
  }

  get broken(): string {
    throw new TypeError("a mistake in the model");
  }

  lendTo(...readers: unknown[]): string {
    this.lentTo.push(...readers);
    return `${this.text} lent`;
  }

  /** Returns the received arguments. */
  compare(...others: unknown[]): unknown {
    const seen = (value: unknown): unknown => {
      if (value instanceof Book) return `book ${value.title}`;
      if (Array.isArray(value)) return value.map(seen);
      if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, seen(entry)]));
      }
      return value;
    };
    return others.map(seen);
  }

  getChapter(): HostObjectOrNull {
    return NULL_OBJECT;
  }
}

export class Books extends HostCollection {
  readonly hostType: HostType = {
    name: "BookCollection",
    members: { count: "scalar", getItem: "object", getItemOrNullObject: "object", add: "object" },
  };
  readonly hostId = undefined;
  readonly list: Book[] = [];

  constructor(private readonly shelf: Shelf) {
    super();
  }

  get count(): number {
    return this.list.length;
  }

  items(): readonly Book[] {
    return this.list;
  }

  getItem(key: string | number): Book {
    const found = this.find(key);
    if (found === undefined) throw new HostError("ItemNotFound", `There is no book ${key}`);
    return found;
  }

  getItemOrNullObject(key: string): HostObjectOrNull {
    return this.find(key) ?? NULL_OBJECT;
  }

  add(title: string): Book {
    const book = new Book(`book-${this.list.length + 1}`, title, this.shelf);
    this.list.push(book);
    return book;
  }

  private find(key: string | number): Book | undefined {
    return this.list.find(({ hostId, title }) => hostId === key || title === key);
  }
}

export class Shelf extends HostObject {
  readonly hostType: HostType = {
    name: "Shelf",
    members: { label: "scalar", books: "object", pairs: "object" },
  };
  readonly hostId = "shelf-1";
  readonly label = "A";
  readonly books = new Books(this);
}

export class Library extends HostObject {
  readonly hostType: HostType = {
    name: "Library",
    members: { city: "scalar", shelf: "object", getShelf: "object" },
  };
  readonly hostId = undefined;
  readonly city = "Алматы";
  readonly shelf = new Shelf();

  getShelf(): Shelf {
    return this.shelf;
  }
}

export function openLibrary(options: BatchHostOptions = {}) {
  const library = new Library();
  library.shelf.books.add("Abai");
  library.shelf.books.add("Nomads");
  return { library, books: library.shelf.books, host: createBatchHost(library, options) };
}

/** Object paths: 1 the library, 2 its shelf, 3 the books, 4 the book "Abai", 5 the book "Nomads", 6 no book. */
export const PATHS: Readonly<Record<string, unknown>> = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 4, Name: "Books", ParentObjectPathId: 2 },
  4: { Id: 4, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Abai"] } },
  5: {
    Id: 5,
    ObjectPathType: 3,
    Name: "GetItem",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["Nomads"] },
  },
  6: {
    Id: 6,
    ObjectPathType: 3,
    Name: "GetItemOrNullObject",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["Lost"] },
  },
};

export interface Answer {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly { readonly Value: unknown }[] };
  readonly TraceIds: readonly number[];
}

export function bodyOf(actions: readonly object[], paths: object = PATHS): string {
  return JSON.stringify({
    Actions: actions.map((action, index) => ({ Id: index + 1, ...action })),
    ObjectPaths: paths,
  });
}

interface Execute {
  execute(body: string): Promise<string>;
}

export async function send(
  host: Execute,
  actions: readonly object[],
  paths: object = PATHS,
): Promise<Answer> {
  return JSON.parse(await host.execute(bodyOf(actions, paths))) as Answer;
}

/** The values of all actions; throws if the batch failed. */
export async function valuesOf(
  host: Execute,
  actions: readonly object[],
  paths: object = PATHS,
): Promise<unknown[]> {
  const { Results, Error: error } = await send(host, actions, paths);
  if (Results === undefined) throw new Error(`The batch failed: ${JSON.stringify(error)}`);
  return Results.map(({ Value }) => Value);
}

export const instantiate = (path: number) => ({ ActionType: 1, ObjectPathId: path });
export const query = (path: number, info: object = {}) => ({
  ActionType: 2,
  ObjectPathId: path,
  QueryInfo: info,
});
export const method = (
  path: number,
  name: string,
  args: readonly unknown[] = [],
  ids?: readonly unknown[],
) => ({
  ActionType: 3,
  ObjectPathId: path,
  Name: name,
  ArgumentInfo: { Arguments: args, ...(ids === undefined ? {} : { ReferencedObjectPathIds: ids }) },
});
export const set = (path: number, name: string, value: unknown) => ({
  ActionType: 4,
  ObjectPathId: path,
  Name: name,
  ArgumentInfo: { Arguments: [value] },
});
export const trace = { ActionType: 5, Name: "Trace", ObjectPathId: 0 };
