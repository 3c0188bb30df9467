import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { ForeignChange } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import { SHORT, SPACE, WIDE } from "../shared/measures";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { ApplicationSection } from "./application-section";
import { BenefitsSection } from "./benefits-section";
import { MembershipSection } from "./membership-section";
import { MissingSection } from "./missing-section";
import { PartnerHead, PartnerWarnings } from "./partner-head";
import { PointsFigure } from "./points-figure";
import { PointsSection } from "./points-section";
import { RequirementsSection } from "./requirements-section";

/** Rarely wanted: its code comes behind the card. */
const CaseSection = lazy(() => import("./case-section"));

interface PartnerViewProps {
  readonly card: PartnerCard;
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
  /** Changes to the workbook since the evaluation. */
  readonly changed: ForeignChange | undefined;
}

const parts = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  gap: SPACE.part,
  [SHORT]: { gap: SPACE.usual },
} as const;

const useStyles = makeStyles({
  parts: {
    ...parts,
    // What Tab reaches must not be hidden behind the head, which sticks below the tabs.
    "& :is(a, button, input, select, textarea, [tabindex])": { scrollMarginTop: "11rem" },
  },
  pair: { ...parts, alignItems: "start", [WIDE]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" } },
});

/** A partner's card, part by part. */
export function PartnerView({ card, evaluated, session, changed }: PartnerViewProps) {
  const { language, text, formats } = useSpeech();
  const styles = useStyles();
  const { rules, versions, overview } = evaluated.findings;
  const { asOf } = overview;
  const names = useMemo(() => namesOf(rules, language), [rules, language]);
  const about = useMemo<About>(
    () => ({
      ...{ card, asOf, names, rules, versions, text, formats },
      onGoTo: (sheet, cell) => void session.select(sheet, cell),
    }),
    [card, asOf, names, rules, versions, text, formats, session],
  );
  return (
    <>
      <PartnerHead about={about} />
      <div className={styles.parts}>
        <PartnerWarnings about={about} />
        <PointsSection
          key={`${String(card.position)} points`}
          about={about}
          evaluated={evaluated}
          session={session}
          changed={changed}
        />
        <MissingSection about={about} />
        <RequirementsSection key={card.position} about={about} />
        {card.points.periods.length > 0 && <PointsFigure periods={card.points.periods} />}
        <div className={styles.pair}>
          <MembershipSection about={about} />
          <BenefitsSection about={about} />
        </div>
        <ApplicationSection about={about} />
        <Suspense>
          <CaseSection key={`${String(card.position)} case`} {...{ card, evaluated, session }} />
        </Suspense>
      </div>
    </>
  );
}
