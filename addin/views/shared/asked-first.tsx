import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "./speech";

interface AskedFirstProps {
  /** The subject of the question, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** The confirming button's text; undefined if there is nothing to do. */
  readonly confirm: string | undefined;
  readonly isDisabled: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  question: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Shows an action before it is carried out. It takes the focus, and returns it once it is answered. */
export function AskedFirst(props: AskedFirstProps) {
  const { label, children, confirm, isDisabled, onConfirm, onCancel } = props;
  const text = useText();
  const styles = useStyles();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Focuses the answer that changes nothing: from an element that is no control, Tab would lead nowhere here.
    [...(question.current?.querySelectorAll("button") ?? [])].at(-1)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      ref={question}
      role="group"
      aria-label={label}
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      {children}
      <div className={styles.actions}>
        {confirm !== undefined && (
          <Button appearance="primary" disabled={isDisabled} onClick={onConfirm}>
            {confirm}
          </Button>
        )}
        <Button onClick={onCancel}>{text("pane.cancel")}</Button>
      </div>
    </div>
  );
}
