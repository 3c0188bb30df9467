import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SideLine } from "../model/editor/partner-sides";

interface SidesTableProps {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly lines: readonly SideLine[];
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: tokens.spacingHorizontalXS,
      textAlign: "start",
      verticalAlign: "top",
      overflowWrap: "anywhere",
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  differs: { fontWeight: tokens.fontWeightSemibold },
});

/** Two sides, line by line; what differs is bold. */
export function SidesTable({ title, before, after, lines }: SidesTableProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <>
      <Subtitle2 as="h2" id={heading}>
        {title}
      </Subtitle2>
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <td />
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.what}>
              <th scope="row">{line.what}</th>
              <td>{line.before}</td>
              <td className={line.differs ? styles.differs : undefined}>{line.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
