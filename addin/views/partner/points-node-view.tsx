import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AccrualNode as Accrual, PointsNode } from "./model/points-nodes";
import { toldOf, type ToldNode } from "./model/points-sentences";
import type { About } from "./about";
import { SPACE, TEXT } from "../shared/measures";
import { Name } from "../shared/name";

interface PointsNodeViewProps {
  readonly node: PointsNode;
  readonly about: About;
  /** The purchases behind a rule's points. */
  readonly invoices: (node: Accrual) => ReactNode;
}

interface NodeProps<K extends PointsNode["kind"]> extends Omit<PointsNodeViewProps, "node"> {
  readonly node: Extract<PointsNode, { readonly kind: K }>;
}

const useStyles = makeStyles({
  block: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: SPACE.hair },
  step: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...TEXT.note, fontWeight: tokens.fontWeightSemibold },
  said: TEXT.note,
  list: { ...TEXT.note, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The explanation of points: a sentence for each node, and blocks for those that hold others. */
export function PointsNodeView({ node, about, invoices }: PointsNodeViewProps) {
  if (node.kind === "accrual") return <AccrualNode {...{ node, about, invoices }} />;
  if (node.kind === "step") return <StepNode {...{ node, about, invoices }} />;
  return <Sentence node={node} about={about} />;
}

/** A points rule's part of a period, with its name if there are several. */
function AccrualNode({ node, about, invoices }: NodeProps<"accrual">) {
  const styles = useStyles();
  const { names, text } = about;
  return (
    <div className={styles.block}>
      {node.isNamed && (
        <h4 className={styles.title}>
          <Name>{names.pointsRule(node.rule)}</Name>: {text("pane.points-count", { count: node.points })}
        </h4>
      )}
      <Parts parts={node.parts} about={about} invoices={invoices} />
      {node.parts[0]?.kind === "purchases" && invoices(node)}
    </div>
  );
}

function StepNode({ node: { first, last, parts }, about, invoices }: NodeProps<"step">) {
  const styles = useStyles();
  const { formats } = about;
  return (
    <div className={styles.step}>
      <div className={styles.block}>
        <h4 className={styles.title}>
          {formats.day(first)} – {formats.day(last)}
        </h4>
        <Parts parts={parts} about={about} invoices={invoices} />
      </div>
    </div>
  );
}

type PartsProps = Omit<PointsNodeViewProps, "node"> & { readonly parts: readonly PointsNode[] };

function Parts({ parts, about, invoices }: PartsProps) {
  return parts.map((part, index) => (
    <PointsNodeView key={index} node={part} about={about} invoices={invoices} />
  ));
}

function Sentence({ node, about }: { readonly node: ToldNode; readonly about: About }) {
  const styles = useStyles();
  const { sentence, lines = [], isResult = false } = toldOf(node, about);
  return (
    <div>
      <div className={styles.said}>{isResult ? <strong>{sentence}</strong> : sentence}</div>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
