import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ComparisonNode as Comparison, ConditionNode, Outcome } from "../../../src/domain/conditions";
import type { MessageKey } from "../../../src/messages/keys";
import { columnOfFact } from "../shared/model/comparison-words";
import { CellLink } from "../shared/cell-link";
import { HiddenText } from "../shared/hidden-text";
import { BARE_LIST } from "../shared/measures";
import type { About } from "./about";
import { factState } from "./model/fact-state";
import { OutcomeMark } from "./outcome-mark";
import { Name } from "../shared/name";

const OUTCOME = {
  met: "pane.requirement-met",
  unmet: "pane.requirement-unmet",
  unknown: "pane.requirement-unknown",
} as const satisfies Readonly<Record<Outcome, MessageKey>>;

type NodeOf<K extends ConditionNode["kind"]> = Extract<ConditionNode, { readonly kind: K }>;

/** All of them, or any of them. */
type Several = NodeOf<"all" | "any">;

interface NodeProps<N extends ConditionNode> {
  readonly node: N;
  readonly about: About;
  /** True for a condition that must not hold, so its value is not called needed. */
  readonly isBarred?: boolean | undefined;
}

const useStyles = makeStyles({
  parts: {
    ...BARE_LIST,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  group: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
  // Short as it is, it is a target for a finger (WCAG 2.5.8).
  cell: { display: "inline-block", minWidth: "24px", fontSize: tokens.fontSizeBase200 },
});

/** An evaluated condition: a component for each kind of node. */
export function ConditionView({ node, about, isBarred = false }: NodeProps<ConditionNode>) {
  switch (node.kind) {
    case "all":
      return <AllNode node={node} about={about} isBarred={isBarred} />;
    case "any":
      return <AnyNode node={node} about={about} isBarred={isBarred} />;
    case "not":
      return <NotNode node={node} about={about} isBarred={isBarred} />;
    case "requirement":
      return <RequirementNode node={node} about={about} isBarred={isBarred} />;
    case "comparison":
      return <FactRow title={about.names.fact(node.fact)} {...{ node, about, isBarred }} />;
  }
}

function AllNode({ node, about, isBarred }: NodeProps<Several>) {
  return <Group title={about.text("pane.condition-all")} {...node} {...{ about, isBarred }} />;
}

function AnyNode({ node, about, isBarred }: NodeProps<Several>) {
  return <Group title={about.text("pane.condition-any")} {...node} {...{ about, isBarred }} />;
}

function NotNode({ node: { outcome, part }, about, isBarred = false }: NodeProps<NodeOf<"not">>) {
  const title = about.text("pane.condition-not");
  return <Group {...{ title, outcome, about }} parts={[part]} isBarred={!isBarred} />;
}

/** A requirement to which a condition refers. */
function RequirementNode({ node, about, isBarred }: NodeProps<NodeOf<"requirement">>) {
  const { outcome, requirement, part } = node;
  const title = about.names.requirement(requirement);
  return <Group {...{ title, outcome, about, isBarred }} parts={[part]} />;
}

interface FactRowProps extends NodeProps<Comparison> {
  readonly title: string;
}

/** One fact in a line: what it is called, what is there, what is needed, and its cell. */
export function FactRow({ title, node, about, isBarred = false }: FactRowProps) {
  const styles = useStyles();
  const { text, card, rules, onGoTo } = about;
  const cell = card.cells[columnOfFact(node, rules)];
  return (
    <Row outcome={node.outcome}>
      <Name>{title}</Name>: <HiddenText>{text(OUTCOME[node.outcome])}, </HiddenText>
      {factState(node, card, isBarred, about)}
      {cell !== undefined && (
        <>
          {" "}
          <span className={styles.cell}>
            <CellLink sheet={card.sheet} cell={cell} onGoTo={onGoTo}>
              {cell}
            </CellLink>
          </span>
        </>
      )}
    </Row>
  );
}

interface GroupProps {
  readonly title: string;
  readonly outcome: Outcome;
  readonly parts: readonly ConditionNode[];
  readonly about: About;
  readonly isBarred?: boolean | undefined;
}

/** Conditions under a title of their own. */
export function Group({ title, outcome, parts, about, isBarred = false }: GroupProps) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Row outcome={outcome}>
        <Name>{title}</Name>: <Caption1>{about.text(OUTCOME[outcome])}</Caption1>
      </Row>
      <ul className={styles.parts}>
        {parts.map((part, index) => (
          <li key={index}>
            <ConditionView node={part} about={about} isBarred={isBarred} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Content with ✓, ✗ or ? before it. */
export function Row({ outcome, children }: { readonly outcome: Outcome; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <OutcomeMark outcome={outcome} />
      <span>{children}</span>
    </div>
  );
}
