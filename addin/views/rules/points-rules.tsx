import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { BandRow, PointsInWords } from "./model/points-in-words";
import { FactList } from "../shared/fact-list";
import { useText } from "../shared/speech";
import { Name } from "../shared/name";

const useStyles = makeStyles({
  rule: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  bands: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "start",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& td, & thead th:last-child": { textAlign: "end", whiteSpace: "nowrap" },
  },
});

/** Who earns points, on which purchases, at which rates. */
export function PointsRules({ rules }: { readonly rules: readonly PointsInWords[] }) {
  const text = useText();
  const styles = useStyles();
  return rules.map(({ id, name, who, purchases, bands }) => (
    <div key={id} className={styles.rule}>
      <Subtitle2 as="h3">
        <Name>{name}</Name>
      </Subtitle2>
      <FactList
        facts={[
          { label: text("pane.rules-earns"), value: who.join(" · ") },
          { label: text("pane.rules-purchases"), value: purchases },
        ]}
      />
      <Bands label={name} bands={bands} />
    </div>
  ));
}

function Bands({ label, bands }: { readonly label: string; readonly bands: readonly BandRow[] }) {
  const text = useText();
  const styles = useStyles();
  return (
    <table className={styles.bands} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text("pane.rules-sum")}</th>
          <th scope="col">{text("pane.rules-rate")}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ sum, rate }) => (
          <tr key={sum}>
            <th scope="row">{sum}</th>
            <td>{rate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
