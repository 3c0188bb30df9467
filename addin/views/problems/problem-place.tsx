import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PartnerProblem } from "../../../src/app/problem-partners";
import { CellLink } from "../shared/cell-link";
import { PartnerName } from "../shared/partner-name";

interface ProblemPlaceProps {
  readonly problem: PartnerProblem;
  /** The cell alone, where its sheet is said above. */
  readonly hasSheet: boolean;
  readonly onGoTo: (sheet: string, cell: string) => void;
  readonly onPartner: (position: number) => void;
}

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    // An address may be only two letters long, but must be large enough for fingers (WCAG 2.5.8).
    "& button": { minWidth: "24px", minHeight: "24px" },
  },
});

/** Where a problem is, and whose it is: the cell leads to the sheet, the name to the partner. */
export function ProblemPlace({ problem: { at, partner }, hasSheet, onGoTo, onPartner }: ProblemPlaceProps) {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <CellLink sheet={at.sheet} cell={at.cell} onGoTo={onGoTo}>
        {hasSheet ? `${at.sheet}!${at.cell}` : at.cell}
      </CellLink>
      {partner !== undefined && (
        <Link
          as="button"
          onClick={() => {
            onPartner(partner.position);
          }}
        >
          <PartnerName name={partner.name} id={partner.id} />
        </Link>
      )}
    </div>
  );
}
