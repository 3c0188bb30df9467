import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { MessageFormatter } from "../../../src/messages/formatter";
import type { Findings } from "../../worker/protocol";
import { FIGURE_LINE, FIGURES, WIDE } from "../shared/measures";
import { useSpeech } from "../shared/speech";
import { differencePoints, yearPoints } from "./model/findings-figures";

interface FigureLinksProps {
  readonly findings: Pick<Findings, "overview" | "since" | "closing">;
  readonly onList: (wish: PartnerWish) => void;
  readonly onDifferences: () => void;
}

interface Figure {
  readonly label: string;
  readonly value: number;
  readonly wish: PartnerWish | "differences";
}

/** Told only where somebody has: before the first run nothing can be compared. */
const CHANGES = ["gained", "lost"] as const;

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    [WIDE]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  figure: FIGURE_LINE,
  value: { ...FIGURES, fontWeight: tokens.fontWeightSemibold },
});

/** Partners, applications and points in numbers; each leads to the partners behind it. */
export function FigureLinks({ findings, onList, onDifferences }: FigureLinksProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  return (
    <ul className={styles.figures}>
      {figuresOf(findings, text).map(({ label, value, wish }) => (
        <li key={label}>
          <Button
            appearance="subtle"
            className={styles.figure}
            data-figure={label}
            onClick={() => {
              if (wish === "differences") onDifferences();
              else onList(wish);
            }}
          >
            <span>{label}</span>{" "}
            <span className={styles.value}>
              {wish === "differences" ? formats.difference(value) : formats.number(value)}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function figuresOf(
  { overview, since, closing }: FigureLinksProps["findings"],
  text: MessageFormatter,
): readonly Figure[] {
  const { partners, decisions } = overview;
  const { settled, estimated } = yearPoints(overview);
  const year = overview.asOf.slice(0, 4);
  const decided = (decision: "approved" | "declined"): Figure => ({
    label: text(`pane.${decision}`),
    value: decisions[decision],
    wish: { kind: "decision", decision },
  });
  const differing: Figure = {
    label: text("pane.differences"),
    value: differencePoints(closing),
    wish: "differences",
  };
  return [
    { label: text("pane.partners"), value: partners, wish: { kind: "all" } },
    decided("approved"),
    decided("declined"),
    { label: text("pane.points-of-year", { year }), value: settled, wish: { kind: "all" } },
    ...(estimated === undefined
      ? []
      : [{ label: text("pane.points-running"), value: estimated, wish: { kind: "all" } } as const]),
    ...CHANGES.filter((kind) => since[kind] > 0).map((kind) => ({
      label: text(`pane.${kind}`),
      value: since[kind],
      wish: { kind },
    })),
    ...(closing.differences.length === 0 ? [] : [differing]),
  ];
}
