import { missingLevels, otherRequirements } from "./model/level-gaps";
import { Fold } from "../shared/fold";
import { Section } from "../shared/section";
import type { About } from "./about";
import { RequirementList } from "./requirement-list";

/** The requirements of all levels that are no gap: each once, and the met ones behind their number. */
export function RequirementsSection({ about }: { readonly about: About }) {
  const { card, text } = about;
  const { met, rest } = otherRequirements(card.levels, missingLevels(card));
  if (met.length === 0 && rest.length === 0) return null;
  return (
    <Section title={text("pane.requirements")}>
      {rest.length > 0 && <RequirementList requirements={rest} about={about} />}
      {met.length > 0 && (
        <Fold label={text("pane.requirements-met", { count: met.length })}>
          <RequirementList requirements={met} about={about} />
        </Fold>
      )}
    </Section>
  );
}
