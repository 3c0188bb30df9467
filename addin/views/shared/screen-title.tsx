import { Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useText } from "./speech";

interface ScreenTitleProps {
  readonly children: string;
  /** Leads back from a screen within a screen. */
  readonly onBack?: () => void;
}

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The heading of a screen. */
export function ScreenTitle({ children, onBack }: ScreenTitleProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.title}>
      {onBack !== undefined && (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={text("pane.back")}
          onClick={onBack}
        />
      )}
      <Subtitle1 as="h1">{children}</Subtitle1>
    </div>
  );
}
