import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { hasBegun, pageStorage } from "../../settings/preferences";
import { ReservedPlace } from "../shared/reserved-place";
import type { SessionView } from "../../session/use-pane-session";
import { AsOfField } from "./as-of-field";
import { isEmpty, isFit } from "./model/sheets-in-use";
import { SheetsSection } from "./sheets-section";

// In files of their own: few workbooks are empty, and lists are offered where all else is in order.
const FirstSteps = lazy(() => import("./start/first-steps"));
const OtherFiles = lazy(() => import("./start/other-files"));
const ChoicesOffer = lazy(() => import("./start/choices-offer"));

interface SetupPanelProps {
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly onChoose: () => void;
  readonly onRecognise: () => void;
  readonly onRules: () => void;
}

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What an evaluation rests on, to be changed: the day, the sheets and columns, the rules. */
export default function SetupPanel({ view, today, onChoose, onRecognise, onRules }: SetupPanelProps) {
  const styles = useStyles();
  const { state, session } = view;
  const [isBegun, setBegun] = useState(() => hasBegun(pageStorage()));
  const { opening } = state;
  const isOffered = opening.kind === "ready" && isFit(opening) && !opening.workbook.access.isReadOnly;
  return (
    <div className={styles.panel}>
      <AsOfField
        today={today}
        onChange={(asOf) => {
          session.chooseAsOf(asOf);
        }}
      />
      <SheetsSection
        opening={opening}
        firstSteps={
          isBegun || !isEmpty(opening) ? undefined : (
            <Suspense fallback={<ReservedPlace height={200} />}>
              <FirstSteps
                view={view}
                onFile={onRecognise}
                onBegun={() => {
                  setBegun(true);
                }}
              />
            </Suspense>
          )
        }
        onChoose={onChoose}
        onRecognise={onRecognise}
        onLook={() => void session.look()}
        onForgetState={() => void session.forgetState()}
        onRules={onRules}
      />
      {opening.kind === "ready" && opening.workbook.rules.ok && (
        <Suspense>
          <OtherFiles view={view} onRecognise={onRecognise} />
        </Suspense>
      )}
      {isOffered && (
        <Suspense>
          <ChoicesOffer view={view} />
        </Suspense>
      )}
    </div>
  );
}
