import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { MembershipStatus } from "../../../src/domain/membership";
import type { MessageKey } from "../../../src/messages/keys";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import type { About } from "./about";
import { Name } from "../shared/name";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/**
 * The benefits of the held level and its statuses (C3); none unless membership is active, and then a sentence says so.
 */
export function BenefitsSection({ about: { card, names } }: { readonly about: About }) {
  const text = useText();
  const styles = useStyles();
  return (
    <Section title={text("pane.benefits")}>
      {card.benefits.length === 0 ? (
        <Body1>{text(noBenefitsBecause(card.membership.status))}</Body1>
      ) : (
        <ul className={styles.list}>
          {card.benefits.map((benefit) => (
            <li key={benefit}>
              <Name>{names.benefit(benefit)}</Name>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function noBenefitsBecause(status: MembershipStatus): MessageKey {
  if (status === "unknown") return "pane.benefits-unknown";
  return status === "active" ? "pane.benefits-none" : "pane.benefits-inactive";
}
