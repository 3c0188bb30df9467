import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MeasurementBasis, RoundingMode } from "../../../src/domain/settings";
import type { Tiyn } from "../../../src/domain/units";
import type { MessageKey } from "../../../src/messages/keys";
import type { AccrualNode as Accrual, PointsNode } from "./model/points-nodes";
import { bandWords, windowWords } from "./model/points-words";
import type { About } from "./about";
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

type SentenceProps<K extends PointsNode["kind"]> = Omit<NodeProps<K>, "invoices">;

const useStyles = makeStyles({
  block: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  step: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The explanation of points: a component for each kind of node. */
export function PointsNodeView({ node, about, invoices }: PointsNodeViewProps) {
  switch (node.kind) {
    case "accrual":
      return <AccrualNode {...{ node, about, invoices }} />;
    case "step":
      return <StepNode {...{ node, about, invoices }} />;
    case "not-earned":
      return <NotEarnedNode {...{ node, about }} />;
    case "purchases":
      return <PurchasesNode {...{ node, about }} />;
    case "sum":
      return <SumNode {...{ node, about }} />;
    case "band":
      return <BandNode {...{ node, about }} />;
    case "due":
      return <DueNode {...{ node, about }} />;
    case "parts":
      return <PartsNode {...{ node, about }} />;
    case "settled":
      return <SettledNode {...{ node, about }} />;
    case "difference":
      return <DifferenceNode {...{ node, about }} />;
    case "reckoned":
      return <ReckonedNode {...{ node, about }} />;
    case "together":
      return <TogetherNode {...{ node, about }} />;
    case "rounding":
      return <RoundingNode {...{ node, about }} />;
  }
}

/** A points rule's part of a period, with its name if there are several. */
function AccrualNode({ node, about, invoices }: NodeProps<"accrual">) {
  const styles = useStyles();
  const { rules, names, text } = about;
  const isOneOfSeveral = rules.points.rules.length > 1 || rules.points.rules[0]?.name !== node.rule;
  const [first, ...rest] = node.parts;
  return (
    <div className={styles.block}>
      {isOneOfSeveral && (
        <Body1 as="h4">
          <strong>
            <Name>{names.pointsRule(node.rule)}</Name>: {text("pane.points-count", { count: node.points })}
          </strong>
        </Body1>
      )}
      {first !== undefined && <PointsNodeView node={first} about={about} invoices={invoices} />}
      {first?.kind === "purchases" && invoices(node)}
      <Parts parts={rest} about={about} invoices={invoices} />
    </div>
  );
}

function StepNode({ node: { first, last, parts }, about, invoices }: NodeProps<"step">) {
  const styles = useStyles();
  const { formats } = about;
  return (
    <div className={styles.step}>
      <div className={styles.block}>
        <Body1 as="h4">
          <strong>
            {formats.day(first)} – {formats.day(last)}
          </strong>
        </Body1>
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

const NOT_EARNED: Readonly<Record<NodeProps<"not-earned">["node"]["earns"], MessageKey>> = {
  unknown: "pane.points-not-earned-unknown",
  unmet: "pane.points-not-earned-unmet",
};

function NotEarnedNode({ node, about: { text } }: SentenceProps<"not-earned">) {
  return <Body1>{text(NOT_EARNED[node.earns])}</Body1>;
}

/** R5 */
const PURCHASES: Readonly<Record<MeasurementBasis, MessageKey>> = {
  net: "pane.points-purchases-net",
  gross: "pane.points-purchases-gross",
};

function PurchasesNode({ node, about: { text, formats } }: SentenceProps<"purchases">) {
  const [first, last] = [formats.day(node.first), formats.day(node.last)];
  const amount = formats.money(node.amount);
  return <Body1>{text(PURCHASES[node.basis], { first, last, amount })}</Body1>;
}

const FLOORED: Readonly<Record<NonNullable<NodeProps<"sum">["node"]["floored"]>, MessageKey>> = {
  now: "pane.points-sum-floored-now",
  before: "pane.points-sum-floored-before",
};

function SumNode({ node, about: { text, formats } }: SentenceProps<"sum">) {
  const { before, now, floored } = node;
  const key =
    before === 0 ? "pane.points-sum" : now < before ? "pane.points-sum-less" : "pane.points-sum-more";
  const [since, added] = [formats.day(node.since), formats.money(Math.abs(now - before) as Tiyn)];
  const sums = { since, added, before: formats.money(before), now: formats.money(now) };
  return (
    <Body1>
      {text(key, sums)}
      {floored !== undefined && ` ${text(FLOORED[floored])}`}
    </Body1>
  );
}

function BandNode({ node, about }: SentenceProps<"band">) {
  const { text, formats } = about;
  const rate = formats.rate(node.band.rate);
  const band = bandWords(node.band, about);
  if (band === undefined) return <Body1>{text("pane.points-band-only", { rate })}</Body1>;
  if (node.isSumSoFar) return <Body1>{text("pane.points-band-so-far", { band, rate })}</Body1>;
  const sum = formats.money(node.qualifying);
  const window = windowWords(node.window, text);
  return <Body1>{text("pane.points-band-window", { window, sum, band, rate })}</Body1>;
}

function DueNode({ node, about: { text, formats } }: SentenceProps<"due">) {
  const [sum, rate] = [formats.money(node.sum), formats.rate(node.rate)];
  const key = node.on === "period" ? "pane.points-due-period" : "pane.points-due-so-far";
  return <Body1>{text(key, { sum, rate, points: formats.decimal(node.points) })}</Body1>;
}

function PartsNode({ node, about }: SentenceProps<"parts">) {
  const styles = useStyles();
  const { text, formats } = about;
  const key = node.on === "period" ? "pane.points-parts-period" : "pane.points-parts-so-far";
  return (
    <div>
      <Body1>{text(key, { points: formats.decimal(node.points) })}</Body1>
      <ul className={styles.list}>
        {node.parts.map(({ bandIndex, band, part, rate, points }) => (
          <li key={bandIndex}>
            {text("pane.points-part", {
              band: bandWords(band, about) ?? text("pane.band-all"),
              part: formats.money(part),
              rate: formats.rate(rate),
              points: formats.decimal(points),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SettledNode({ node, about: { text, formats } }: SentenceProps<"settled">) {
  const { rate, isFirst } = node;
  if (isFirst) return <Body1>{text("pane.points-settled-none")}</Body1>;
  const points = formats.decimal(node.points);
  const sum = formats.money(node.sum);
  if (node.sum === 0) return <Body1>{text("pane.points-settled-zero")}</Body1>;
  if (rate === undefined) return <Body1>{text("pane.points-settled-parts", { sum, points })}</Body1>;
  return <Body1>{text("pane.points-settled-at", { sum, rate: formats.rate(rate), points })}</Body1>;
}

function DifferenceNode({ node, about: { text, formats } }: SentenceProps<"difference">) {
  const { due, settled, points, change } = node;
  const numbers = {
    due: formats.decimal(due),
    settled: formats.decimal(settled),
    points: formats.decimal(points),
  };
  const rates = change && { from: formats.rate(change.from), to: formats.rate(change.to) };
  return (
    <Body1>
      <strong>{text("pane.points-difference", numbers)}</strong>
      {rates !== undefined && ` ${text("pane.points-rate-changed", rates)}`}
    </Body1>
  );
}

/** R9, R10: the middle one of three, if it is not the points due less those settled. */
function ReckonedNode({ node, about: { text, formats } }: SentenceProps<"reckoned">) {
  const points = formats.decimal(node.points);
  switch (node.reckoning) {
    case "rate": {
      const [sum, rate] = [formats.money(node.added), formats.rate(node.rate)];
      return <Body1>{text("pane.points-at-rate", { sum, rate, points })}</Body1>;
    }
    case "given": {
      const [due, given] = [formats.decimal(node.due), formats.decimal(node.given)];
      return <Body1>{text("pane.points-less-given", { due, given, points })}</Body1>;
    }
    case "floor":
      return <Body1>{text("pane.points-floor", { given: formats.decimal(node.given), points })}</Body1>;
    case "alone": {
      const [alone, given] = [formats.decimal(node.alone), formats.decimal(node.given)];
      return <Body1>{text("pane.points-alone", { alone, given, points })}</Body1>;
    }
  }
}

function TogetherNode({ node, about: { text, formats } }: SentenceProps<"together">) {
  const sum = node.rules.map((points) => formats.decimal(points)).join(" + ");
  return <Body1>{text("pane.points-together", { sum, points: formats.decimal(node.points) })}</Body1>;
}

const ROUNDED: Readonly<Record<RoundingMode, MessageKey>> = {
  halfUp: "pane.rounding-half-up",
  halfEven: "pane.rounding-half-even",
  down: "pane.rounding-down",
};

/** R6: rounding of the points so far, or of each period by itself. */
function RoundingNode({ node, about: { text, formats } }: SentenceProps<"rounding">) {
  const { precision, level } = node.rounding;
  const to = text("pane.rounding-to", { count: precision });
  const mode = text(ROUNDED[node.rounding.mode]);
  const points = formats.number(node.points);
  if (level === "period" || node.before === 0) {
    return <Body1>{text("pane.points-rounded", { to, mode, points })}</Body1>;
  }
  const [soFar, before] = [formats.number(node.soFar), formats.number(node.before)];
  return <Body1>{text("pane.points-rounded-so-far", { to, mode, soFar, before, points })}</Body1>;
}
