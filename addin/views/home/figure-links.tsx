import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { Findings } from "../../worker/protocol";
import { FIGURE_LINE, FIGURES, WIDE } from "../shared/measures";
import { useSpeech } from "../shared/speech";
import { yearPoints } from "./model/findings-figures";

interface FigureLinksProps {
  readonly findings: Pick<Findings, "overview" | "since">;
  readonly onList: (wish: PartnerWish) => void;
}

interface Figure {
  readonly label: string;
  readonly value: number;
  readonly wish: PartnerWish;
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
export function FigureLinks({ findings: { overview, since }, onList }: FigureLinksProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const { partners, decisions } = overview;
  const { settled, estimated } = yearPoints(overview);
  const year = overview.asOf.slice(0, 4);
  const figures: readonly Figure[] = [
    { label: text("pane.partners"), value: partners, wish: { kind: "all" } },
    {
      label: text("pane.approved"),
      value: decisions.approved,
      wish: { kind: "decision", decision: "approved" },
    },
    {
      label: text("pane.declined"),
      value: decisions.declined,
      wish: { kind: "decision", decision: "declined" },
    },
    { label: text("pane.points-of-year", { year }), value: settled, wish: { kind: "all" } },
    ...(estimated === undefined
      ? []
      : [{ label: text("pane.points-running"), value: estimated, wish: { kind: "all" } } as const]),
    ...CHANGES.filter((kind) => since[kind] > 0).map((kind) => ({
      label: text(`pane.${kind}`),
      value: since[kind],
      wish: { kind },
    })),
  ];
  return (
    <ul className={styles.figures}>
      {figures.map(({ label, value, wish }) => (
        <li key={label}>
          <Button
            appearance="subtle"
            className={styles.figure}
            data-figure={label}
            onClick={() => {
              onList(wish);
            }}
          >
            <span>{label}</span> <span className={styles.value}>{formats.number(value)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
