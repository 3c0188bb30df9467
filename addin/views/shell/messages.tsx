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

/** What was done, and what went wrong: on every screen, as the ribbon's buttons work on every one. */
export function Messages({ view }: { readonly view: SessionView }) {
  const styles = useStyles();
  useEffect(() => {
    // The first screen shows without them; once it does, they are fetched, so that a lost connection can be told.
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

/** Says what came of an evaluation to those who do not see the outcome appear. */
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
