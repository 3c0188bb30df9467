import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import type { SessionView } from "../../session/use-pane-session";
import { evaluatedSentence } from "./model/evaluated-sentence";
import { HiddenText } from "../shared/hidden-text";
import { useText } from "../shared/speech";

const loadBars = () => import("./message-bars");
const MessageBars = lazy(loadBars);

const useStyles = makeStyles({
  messages: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    "& > :first-child": { marginTop: tokens.spacingVerticalM },
  },
});

/** Messages about successes and failures, on every screen, because the ribbon's buttons work on every screen. */
export function Messages({ view }: { readonly view: SessionView }) {
  const styles = useStyles();
  useEffect(() => {
    // Loaded after the first screen is shown, but before they are needed, so that a lost connection can be reported.
    void loadBars().catch(() => undefined);
  }, []);
  return (
    <>
      <Announcement view={view} />
      <div className={styles.messages}>
        <Suspense>
          <MessageBars view={view} />
        </Suspense>
      </div>
    </>
  );
}

/** Announces the result of an evaluation to people who do not see it appear. */
function Announcement({ view: { state } }: { readonly view: SessionView }) {
  const text = useText();
  const { evaluated, isOutcomeNew } = state;
  return (
    <div aria-live="polite">
      {isOutcomeNew && evaluated !== undefined && (
        <HiddenText>{evaluatedSentence(evaluated.findings.overview, text)}</HiddenText>
      )}
    </div>
  );
}
