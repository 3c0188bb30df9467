import { makeStyles } from "@fluentui/react-components";
import { isolated } from "../../../src/messages/isolate";
import { useText } from "./speech";

interface PartnerNameProps {
  /** Empty where the sheet has no name. */
  readonly name: string;
  readonly id: string;
}

const useStyles = makeStyles({
  // A line would also end at the hyphen of "P-013"; an id longer than a line still breaks.
  id: { display: "inline-block", maxWidth: "100%" },
});

/** "Altyn Byte (P-013)", with the id on one line. */
export function PartnerName({ name, id }: PartnerNameProps) {
  const text = useText();
  const styles = useStyles();
  if (name === "") return isolated(id);
  const whole = text("pane.partner-id", { name, id });
  const at = whole.lastIndexOf("(");
  return (
    <>
      {whole.slice(0, at)}
      <span className={styles.id}>{whole.slice(at)}</span>
    </>
  );
}
