import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Language } from "../../src/domain/program";
import type { Catalogue } from "../../src/messages/keys";
import { messageFormatter } from "../../src/messages/formatter";
import { unbroken } from "../../src/messages/unbroken";
import { formatsFor } from "../format/formats";
import type { PaneSession } from "../session/pane-session";
import { usePaneSession } from "../session/use-pane-session";
import { rulesInForce } from "./shared/model/rules-in-force";
import { ActivityBar } from "./shell/activity-bar";
import { ErrorBoundary } from "./shared/error-boundary";
import { Messages } from "./shell/messages";
import { PartFailed } from "./shared/part-failed";
import { Screens } from "./shell/screens";
import { useKeptFocus } from "./shell/use-kept-focus";
import { SpeechContext, type Speech } from "./shared/speech";
import type { PlaceKeeper } from "../settings/place";
import type { LanguageSetting } from "../settings/preferences";

interface AppProps {
  readonly session: PaneSession;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly culture: Culture;
  readonly languageSetting: LanguageSetting;
  readonly place: PlaceKeeper;
  /** An ISO day. */
  readonly today: string;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    hyphens: "auto",
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    "& h1, & h2, & h3, & p": { margin: 0 },
    // A long option must not make its field wider than the pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& :is(select, input)": { minWidth: 0 },
    "& :is(.fui-Select, .fui-Input)": { minWidth: 0 },
    // Elements that Tab reaches, or that are scrolled into view, must not be hidden behind the tabs.
    "& :is(a, button, input, select, textarea, [tabindex], [role=alert], [role=status], [aria-live])": {
      scrollMarginTop: "4rem",
    },
    // Without its colour nothing would distinguish a link from a button of Excel's.
    "@media (forced-colors: active)": {
      "& .fui-Link": { textDecorationLine: "underline" },
      // Each button has a border then, which its text must not touch. One with an icon alone, which is named by a label,
      // has no room to spare.
      "& .fui-Button:not([aria-label]), & .fui-Button:not(:has(> .fui-Button__icon))": {
        paddingInline: "4px",
      },
      // Else what is pressed differs by the colour of its text alone.
      '& [aria-pressed="true"]': {
        forcedColorAdjust: "none",
        backgroundColor: "Highlight",
        color: "HighlightText",
      },
    },
  },
});

/** The pane: five tabs, with progress and messages above them. */
export function App(props: AppProps) {
  const { session, language, catalogue, culture, languageSetting, place, today } = props;
  const view = usePaneSession(session);
  const currency = rulesInForce(view.state)?.program.currency;
  const speech = useMemo<Speech>(() => {
    const formats = formatsFor(culture, currency, language);
    return {
      language,
      formats,
      text: messageFormatter(language, catalogue, { format: (value) => formats.number(value) }, unbroken),
    };
  }, [language, catalogue, culture, currency]);
  const styles = useStyles();
  const page = useKeptFocus();
  return (
    <SpeechContext value={speech}>
      <main ref={page} className={styles.page}>
        <Screens
          view={view}
          today={today}
          languageSetting={languageSetting}
          place={place}
          activity={
            <ActivityBar
              activity={view.state.activity}
              onCancel={() => {
                session.cancel();
              }}
            />
          }
          messages={
            <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
              <Messages view={view} />
            </ErrorBoundary>
          }
        />
      </main>
    </SpeechContext>
  );
}
