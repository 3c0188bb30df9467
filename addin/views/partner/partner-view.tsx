import { useMemo } from "react";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { ForeignChange } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { ApplicationSection } from "./application-section";
import { BenefitsSection } from "./benefits-section";
import { LevelsSection } from "./levels-section";
import { MembershipSection } from "./membership-section";
import { NextLevelsSection } from "./next-levels-section";
import { PartnerHead, PartnerWarnings } from "./partner-head";
import { PointsSection } from "./points-section";

interface PartnerViewProps {
  readonly card: PartnerCard;
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
  /** Changes to the workbook since the evaluation. */
  readonly changed: ForeignChange | undefined;
}

/** A partner's card, part by part. */
export function PartnerView({ card, evaluated, session, changed }: PartnerViewProps) {
  const { language, text, formats } = useSpeech();
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
      <PartnerWarnings about={about} />
      <PointsSection
        key={`${String(card.position)} points`}
        about={about}
        evaluated={evaluated}
        session={session}
        changed={changed}
      />
      <NextLevelsSection about={about} />
      <LevelsSection key={card.position} about={about} />
      <MembershipSection about={about} />
      <BenefitsSection about={about} />
      <ApplicationSection about={about} />
    </>
  );
}
