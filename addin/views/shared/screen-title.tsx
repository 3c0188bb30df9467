import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { HiddenText } from "./hidden-text";
import { useText } from "./speech";

interface ScreenTitleProps {
  readonly children: string;
  /** Leads back from an inner screen. */
  readonly onBack?: () => void;
  /** True if Excel shows the same words above the pane, so that only screen readers need them. */
  readonly isHidden?: boolean;
}

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The heading of a screen. */
export function ScreenTitle({ children, onBack, isHidden = false }: ScreenTitleProps) {
  const styles = useStyles();
  const text = useText();
  if (isHidden) {
    return <HiddenText as="h1">{children}</HiddenText>;
  }
  return (
    <div className={styles.title}>
      {onBack !== undefined && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={text("pane.back")}
          onClick={onBack}
        />
      )}
      <Subtitle2 as="h1">{children}</Subtitle2>
    </div>
  );
}
