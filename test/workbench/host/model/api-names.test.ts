/** Members of the model must be named as in the API: a misspelled one could never be reached. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";

const MODEL = join(process.cwd(), "workbench", "host", "model");
const API = join(process.cwd(), "node_modules", "@types", "office-js", "index.d.ts");
const CLIENT = join(
  process.cwd(),
  "node_modules",
  "@microsoft",
  "office-js",
  "dist",
  "excel-web-16.00.debug.js",
);

type Kind = "property" | "method";

/** A type of the model, read from its source. */
interface OfferedType {
  readonly name: string;
  /** Name → the kind that it must have in the API; undefined if either kind is allowed. */
  readonly members: ReadonlyMap<string, Kind | undefined>;
  readonly events: readonly string[];
}

/** The members of every class of the API, by class. */
function apiClasses(): ReadonlyMap<string, ReadonlyMap<string, Kind>> {
  const classes = new Map<string, Map<string, Kind>>();
  let members: Map<string, Kind> | undefined;
  for (const line of readFileSync(API, "utf8").split("\n")) {
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) {
      members = classes.get(opened) ?? new Map<string, Kind>();
      classes.set(opened, members);
    }
    if (line === "    }") members = undefined;
    const member = /^ {8}(?:readonly )?(\w+)\??([(:<])/.exec(line);
    if (member?.[1] !== undefined) members?.set(member[1], member[2] === ":" ? "property" : "method");
  }
  return classes;
}

function offeredTypes(): readonly OfferedType[] {
  const files = readdirSync(MODEL, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(MODEL, file));
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : typesIn(source, checker);
  });
}

function typesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly OfferedType[] {
  const found: OfferedType[] = [];
  const visit = (node: ts.Node): void => {
    const type = ts.isObjectLiteralExpression(node)
      ? hostTypeOf(node, checker)
      : ts.isCallExpression(node)
        ? heldTypeOf(node, checker)
        : undefined;
    if (type !== undefined) found.push(type);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `{ name: "Worksheet", members: { … }, events: { … } }` */
function hostTypeOf(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker): OfferedType | undefined {
  const [name, members, events] = ["name", "members", "events"].map((key) => valueOf(node, key));
  if (name === undefined || members === undefined || !ts.isStringLiteral(name)) return undefined;
  const kinds = memberTypes(checker.getTypeAtLocation(members), checker).map(
    ([member, type]) => [member, kindIn(type)] as const,
  );
  const names = events && memberTypes(checker.getTypeAtLocation(events), checker).map(([event]) => event);
  return { name: name.text, members: new Map(kinds), events: names ?? [] };
}

/** `heldSchema("ChartTitle", { scalars: { … }, objects: { … }, calls: { … }, more: { … } })` */
function heldTypeOf(node: ts.CallExpression, checker: ts.TypeChecker): OfferedType | undefined {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "heldSchema") return undefined;
  const [name, parts] = node.arguments;
  if (name === undefined || !ts.isStringLiteral(name) || parts === undefined)
    throw new Error(`A held type must have a literal name: ${node.getText()}`);
  const members = new Map<string, Kind | undefined>();
  for (const [part, type] of memberTypes(checker.getTypeAtLocation(parts), checker))
    for (const [member, memberType] of memberTypes(type, checker))
      members.set(member, part === "more" ? kindIn(memberType) : part === "calls" ? "method" : "property");
  return { name: name.text, members, events: [] };
}

function valueOf(node: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  const property = node.properties.find(
    (found): found is ts.PropertyAssignment => ts.isPropertyAssignment(found) && found.name.getText() === key,
  );
  return property?.initializer;
}

/** Names with their types. Only spelled-out members can be checked. */
function memberTypes(type: ts.Type, checker: ts.TypeChecker): readonly (readonly [string, ts.Type])[] {
  if (checker.getIndexInfosOfType(type).length > 0) throw new Error("Members must be spelled out.");
  return checker.getPropertiesOfType(type).map((symbol) => [symbol.name, checker.getTypeOfSymbol(symbol)]);
}

function kindIn(type: ts.Type): Kind | undefined {
  if (!type.isStringLiteral()) return undefined;
  return type.value === "scalar" ? "property" : type.value === "call" ? "method" : undefined;
}

describe("the model's names", () => {
  let offered: readonly OfferedType[] = [];
  let api: ReturnType<typeof apiClasses> = new Map();
  let client = "";
  beforeAll(() => {
    offered = offeredTypes();
    api = apiClasses();
    client = readFileSync(CLIENT, "utf8");
  }, 60_000);

  /**
   * Members that the client sends but the API does not name: older methods, internal ones, and items of any collection.
   */
  const isSent = (name: string, member: string): boolean =>
    client.includes(`${name}.prototype.${member} =`) || (name.endsWith("Collection") && member === "getItem");

  it("are read from the API and the model", () => {
    expect(api.get("Worksheet")?.get("getRange")).toBe("method");
    const names = offered.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Chart", "Setting", "CellValueConditionalFormat"]));
  });

  it("are the names of classes of the API", () => {
    expect(offered.map(({ name }) => name).filter((name) => !api.has(name))).toEqual([]);
  });

  it("are properties and methods of these classes", () => {
    const strange = offered.flatMap(({ name, members }) =>
      [...members]
        .filter(([member, kind]) => {
          const known = api.get(name)?.get(member);
          const fits = known !== undefined && (kind === undefined || kind === known);
          return !fits && !isSent(name, member);
        })
        .map(([member, kind]) => `${name}.${member}${kind === undefined ? "" : ` (${kind})`}`),
    );
    expect(strange).toEqual([]);
  });

  it("are events that the client registers for", () => {
    const strange = offered.flatMap(({ name, events }) =>
      events
        .filter((event) =>
          [`_Register${event}Event`, `_RegisterEvent${event}`].every(
            (method) => !client.includes(`${name}.prototype.${method} =`),
          ),
        )
        .map((event) => `${name}.${event}`),
    );
    expect(strange).toEqual([]);
  });
});
