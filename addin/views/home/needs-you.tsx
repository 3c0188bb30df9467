import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { PartnerWish } from "../../../src/app/partner/partner-list";
import type { Findings } from "../../worker/protocol";
import { HiddenText } from "../shared/hidden-text";
import { TARGET } from "../shared/measures";
import { useSpeech } from "../shared/speech";
import { needsOf, type Need } from "./model/needs";

interface NeedsYouProps {
  readonly findings: Findings;
  /** ISO day. */
  readonly today: string;
  readonly onProblems: () => void;
  readonly onClosing: () => void;
  readonly onList: (wish: PartnerWish) => void;
}

const ICONS: Readonly<Record<Need["tone"], ReactElement>> = {
  error: <ErrorCircleRegular />,
  warning: <WarningRegular />,
  info: <InfoRegular />,
};

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  need: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: TARGET,
    padding: `${tokens.spacingVerticalXXS} 0`,
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  detail: { paddingInlineStart: "28px", paddingBlockEnd: tokens.spacingVerticalXS },
  icon: { display: "flex", fontSize: "20px", lineHeight: 1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
});

/** What has to be looked at, each line leading there; and if there is nothing, that. */
export function NeedsYou({ findings, today, onProblems, onClosing, onList }: NeedsYouProps) {
  const { text, formats } = useSpeech();
  const styles = useStyles();
  const needs = needsOf(findings, today, text, formats);
  const leadTo = (need: Need): (() => void) | undefined => {
    const { leads } = need;
    if (leads === undefined) return undefined;
    if (leads === "problems") return onProblems;
    if (leads === "closing") return onClosing;
    return () => {
      onList(leads);
    };
  };
  if (needs.length === 0) {
    return (
      <div className={styles.need}>
        <span className={mergeClasses(styles.icon, styles.fine)} aria-hidden="true">
          <CheckmarkCircleRegular />
        </span>
        <span>{text("pane.needs-nothing")}</span>
      </div>
    );
  }
  return (
    <ul className={styles.list} aria-label={text("pane.needs-you")}>
      {needs.map((need) => (
        <li key={need.sentence}>
          <NeedLine need={need} onClick={leadTo(need)} />
        </li>
      ))}
    </ul>
  );
}

interface NeedLineProps {
  readonly need: Need;
  readonly onClick: (() => void) | undefined;
}

function NeedLine({ need, onClick }: NeedLineProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { tone, sentence, details } = need;
  const content = (
    <>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true">
        {ICONS[tone]}
      </span>
      <span>
        {tone === "error" && <HiddenText>{`${text("pane.error")}: `}</HiddenText>}
        {sentence}
      </span>
    </>
  );
  if (details === undefined && onClick === undefined) return <div className={styles.need}>{content}</div>;
  const toggle = (): void => {
    setOpen(!isOpen);
  };
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.need}
        {...(details !== undefined && { "aria-expanded": isOpen })}
        onClick={onClick ?? toggle}
      >
        {content}
        {isOpen ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
      </Button>
      {isOpen &&
        details?.map((detail) => (
          <Caption1 key={detail} block className={styles.detail}>
            {detail}
          </Caption1>
        ))}
    </>
  );
}
