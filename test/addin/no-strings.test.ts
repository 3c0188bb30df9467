/** Texts for people are in the catalogues, not in components. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Attributes that people read or hear. */
const READ: ReadonlySet<string> = new Set([
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "hint",
  "children",
  "validationMessage",
]);

const LETTER = /\p{L}/u;

/** Texts for people in a component's source. */
function textsIn(source: string): readonly string[] {
  const file = ts.createSourceFile("component.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) found.push(...shownBy(node.initializer));
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...shownBy(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The literal texts that an expression may give; arguments of a call are not shown as they are. */
function shownBy(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return withLetters(node.text);
  if (ts.isTemplateExpression(node)) {
    const literals = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return literals.flatMap(withLetters);
  }
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return shownBy(node.expression);
  if (ts.isConditionalExpression(node)) return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)];
  if (ts.isBinaryExpression(node) && !isComparison(node)) {
    return [...shownBy(node.left), ...shownBy(node.right)];
  }
  return [];
}

function isComparison({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

function withLetters(text: string): readonly string[] {
  return LETTER.test(text) ? [text] : [];
}

const components = (readdirSync("addin", { recursive: true }) as string[]).filter((name) =>
  name.endsWith(".tsx"),
);

test.each(components)("%s holds no text", (name) => {
  expect(textsIn(readFileSync(join("addin", name), "utf8"))).toEqual([]);
});

test.each([
  ["<p>Hello</p>", ["Hello"]],
  ['<p>{"Hello"}</p>', ["Hello"]],
  ['<p>{isOpen ? text("a.b") : "closed"}</p>', ["closed"]],
  ["<p>{`${count} cells`}</p>", [" cells"]],
  ['<p>{count + " cells"}</p>', [" cells"]],
  ['<Button aria-label="Close" />', ["Close"]],
  ['<Field label={isNew ? "New" : undefined} />', ["New"]],
  ['<Field hint="Так" />', ["Так"]],
])("%s is found", (source, found) => {
  expect(textsIn(source)).toEqual(found);
});

test.each([
  '<p className="title">{text("pane.title")} · 1</p>',
  '<Button icon={<Icon />} aria-label={text("pane.back")} appearance="subtle">→</Button>',
  '<p>{kind === "idle" && <Bar />}</p>',
])("%s is left alone", (source) => {
  expect(textsIn(source)).toEqual([]);
});
