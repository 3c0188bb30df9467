import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RenewalStatus } from "../../../src/domain/application";
import type { MembershipStatus } from "../../../src/domain/membership";
import type { MessageKey } from "../../../src/messages/keys";
import { membershipLine, type MembershipLine } from "./model/membership-line";
import { noTermSentence } from "./model/partner-sentences";
import { Section } from "../shared/section";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { Reasons } from "./reasons";

const STATUS = {
  active: "pane.membership-active",
  expired: "pane.membership-expired",
  unknown: "pane.membership-unknown",
  "not-registered": "pane.membership-not-registered",
  "not-started": "pane.membership-not-started",
} as const satisfies Readonly<Record<MembershipStatus, MessageKey>>;

const RENEWAL = {
  possible: "pane.renewal-possible",
  "not-possible": "pane.renewal-not-possible",
  unknown: "pane.renewal-unknown",
  agreed: "pane.renewal-agreed",
} as const satisfies Readonly<Record<RenewalStatus, MessageKey>>;

/** The membership term (C6) with the as-of day on it, and whether it can be renewed (C7). */
export function MembershipSection({ about }: { readonly about: About }) {
  const { text } = useSpeech();
  const { card, asOf } = about;
  const { membership } = card;
  const line = membershipLine(membership, asOf);
  return (
    <Section title={text("pane.membership")}>
      <Body1 block>
        <strong>{text(STATUS[membership.status])}</strong>
      </Body1>
      {line === undefined ? (
        <Body1>{text(noTermSentence(card))}</Body1>
      ) : (
        <TermLine line={line} asOf={asOf} />
      )}
      <Body1>{text(RENEWAL[membership.renewal.status])}</Body1>
      <Reasons about={about} {...membership.renewal} />
    </Section>
  );
}

/** Width in pixels, so that the mark stays within the line at either end. */
const MARK_WIDTH = 4;

const useStyles = makeStyles({
  chart: { position: "relative", height: "24px", margin: `0 ${tokens.spacingHorizontalS}` },
  rail: {
    position: "absolute",
    top: "10px",
    width: "100%",
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    forcedColorAdjust: "none",
  },
  gone: {
    position: "absolute",
    top: "10px",
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandStroke1,
    forcedColorAdjust: "none",
  },
  mark: {
    position: "absolute",
    top: "2px",
    width: `${String(MARK_WIDTH)}px`,
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
  },
  ends: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  asOf: { fontWeight: tokens.fontWeightSemibold },
});

const TERM_LINES: Readonly<Record<MembershipLine["asOf"], MessageKey>> = {
  within: "pane.membership-line-within",
  before: "pane.membership-line-before",
  after: "pane.membership-line-after",
};

function TermLine({ line, asOf }: { readonly line: MembershipLine; readonly asOf: string }) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const [first = "", last = "", day = ""] = [line.first, line.last, asOf].map((iso) => formats.day(iso));
  const share = `${String(line.share * 100)}%`;
  return (
    <div>
      <div
        role="img"
        aria-label={text(TERM_LINES[line.asOf], { first, last, asOf: day })}
        className={styles.chart}
      >
        <span className={styles.rail} />
        <span className={styles.gone} style={{ width: share }} />
        <span
          className={styles.mark}
          style={{ left: `calc(${share} - ${String(line.share * MARK_WIDTH)}px)` }}
        />
      </div>
      <div className={styles.ends}>
        <Caption1>{formats.shortDay(line.first)}</Caption1>
        <Caption1 className={styles.asOf}>
          {text("pane.membership-as-of", { day: formats.shortDay(asOf) })}
        </Caption1>
        <Caption1>{formats.shortDay(line.last)}</Caption1>
      </div>
      {line.asOf === "within" && (
        <Caption1>{text("pane.membership-days-left", { count: line.daysLeft })}</Caption1>
      )}
    </div>
  );
}
