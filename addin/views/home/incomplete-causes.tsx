import { makeStyles } from "@fluentui/react-components";
import { incompleteDetails } from "../../../src/app/problem-details";
import type { IncompleteCause } from "../../../src/domain/incomplete";
import { InfoBar } from "../shared/info-bar";
import { useSpeech } from "../shared/speech";

const useStyles = makeStyles({
  causes: { margin: 0, paddingInlineStart: "1.2em" },
});

/** The reasons why totals are incomplete, in a line each; nothing if there are none. */
export function IncompleteCauses({ causes }: { readonly causes: readonly IncompleteCause[] }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  if (causes.length === 0) return null;
  return (
    <InfoBar intent="warning">
      <strong>{text("both.totals-incomplete")}</strong>
      <ul className={styles.causes}>
        {causes.map((cause) => (
          <li key={`${cause.code} ${cause.at.sheet} ${cause.at.cell}`}>
            {text(`incomplete.${cause.code}`, incompleteDetails(cause, formats))}
          </li>
        ))}
      </ul>
    </InfoBar>
  );
}
