/** Parts that the forms of a draft share. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { TARGET } from "../../shared/measures";
import { Name } from "../../shared/name";
import { useText } from "../../shared/speech";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  // A long name breaks, so that what acts on it stays at its right.
  spread: { justifyContent: "space-between", "& > :first-child": { flex: "1 1 9rem", minWidth: 0 } },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  start: { justifySelf: "start", minHeight: TARGET },
  row: {
    flex: "1 1 auto",
    minWidth: 0,
    minHeight: TARGET,
    justifyContent: "start",
    paddingInline: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Things that belong together, with a name for screen readers. */
export function Card({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.card}>
      {children}
    </div>
  );
}

/** Things beside one another. */
export function Line({
  children,
  isSpread = false,
}: {
  readonly children: ReactNode;
  readonly isSpread?: boolean;
}) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.line, isSpread && styles.spread)}>{children}</div>;
}

export function Note({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.note}>{children}</p>;
}

interface RowProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The name of a thing, which opens to its form. */
export function Row({ name, isOpen, onToggle }: RowProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.row}
      icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Name>{name}</Name>
    </Button>
  );
}

interface OpensProps {
  readonly label: string;
  /** `close` closes it again. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small form below it; the form's first field takes the focus. */
export function Opens({ label, children }: OpensProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        className={styles.start}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {label}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Card label={label}>
            {children(() => {
              setOpen(false);
            })}
          </Card>
        )}
      </div>
    </>
  );
}

interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Shown once it is asked for what it lacks. */
  readonly fault?: string | undefined;
  readonly hint?: string;
  readonly after?: ReactNode;
  readonly isFirst?: boolean;
}

/** A field of a form that is sent as a whole. */
export function Entry({ label, value, onValue, fault, hint, after, isFirst = false }: EntryProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
    >
      <Input
        value={value}
        autoFocus={isFirst}
        {...(after !== undefined && { contentAfter: <>{after}</> })}
        onChange={(_event, data) => {
          onValue(data.value);
        }}
      />
    </Field>
  );
}

interface SendProps {
  readonly label: string;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** The end of a small form. */
export function Send({ label, onSend, onCancel }: SendProps) {
  const text = useText();
  return (
    <Line>
      <Button appearance="primary" size="small" onClick={onSend}>
        {label}
      </Button>
      <Button size="small" onClick={onCancel}>
        {text("pane.cancel")}
      </Button>
    </Line>
  );
}
