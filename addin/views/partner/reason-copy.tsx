import { Button, makeStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import type { MessageKey } from "../../../src/messages/keys";
import type { Evaluated } from "../../services/worker-jobs";
import type { PaneSession } from "../../session/pane-session";
import { speechIn } from "./speech-in";
import { copyText } from "../shared/copy-text";
import { CopyableText } from "../shared/copyable-text";
import { SPACE, TEXT } from "../shared/measures";
import { namesOf } from "../shared/model/names";
import { useSpeech } from "../shared/speech";
import type { About } from "./about";
import { LANGUAGE_NAMES } from "./partner-letter";
import { reasonText, type ReasonSpeech } from "./model/reason-text";
import { allInvoices } from "./use-invoices";

interface ReasonCopyProps {
  /** The partner, by the rules of the period's own version. */
  readonly about: About;
  readonly period: PeriodCard;
  readonly evaluated: Evaluated;
  readonly session: PaneSession;
}

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: SPACE.small },
  other: { minWidth: 0, paddingInline: SPACE.small },
  said: TEXT.note,
});

/** What came of copying. */
type Outcome =
  | { readonly kind: "copied" }
  | { readonly kind: "failed" }
  /** The browser does not let the pane copy: the text is there to be copied by hand. */
  | { readonly kind: "by-hand"; readonly content: string; readonly language: Language };

/** Copies the reason for a period's points: in the pane's language, or with one more button in another. */
export function ReasonCopy(props: ReasonCopyProps) {
  const { text, language: own } = useSpeech();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome>();
  const write = useReason(props);
  const copy = async (language: Language): Promise<void> => {
    setOutcome(undefined);
    try {
      const content = await write(language);
      const copying = await copyText(content, null);
      setOutcome(copying === "copied" ? { kind: "copied" } : { kind: "by-hand", content, language });
    } catch {
      setOutcome({ kind: "failed" });
    }
  };
  return (
    <>
      <div className={styles.line}>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy(own)}>
          {text("pane.reason-copy")}
        </Button>
        {LANGUAGES.filter((language) => language !== own).map((language) => (
          <Button
            key={language}
            size="small"
            appearance="subtle"
            className={styles.other}
            // With the visible letters, because people who speak to the machine say those.
            aria-label={text("pane.reason-copy-in", {
              language: `${text(LANGUAGE_NAMES[language])}, ${language.toUpperCase()}`,
            })}
            onClick={() => void copy(language)}
          >
            {language.toUpperCase()}
          </Button>
        ))}
        <span role="status" className={styles.said}>
          {outcome !== undefined && text(SAID[outcome.kind])}
        </span>
      </div>
      {outcome?.kind === "by-hand" && (
        <CopyableText
          label={text("pane.reason-text")}
          content={outcome.content}
          lang={outcome.language}
          rows={6}
          copy={text("pane.reason-copy")}
        />
      )}
    </>
  );
}

const SAID = {
  copied: "pane.text-copied",
  failed: "pane.reason-failed",
  "by-hand": "pane.reason-by-hand",
} as const satisfies Readonly<Record<Outcome["kind"], MessageKey>>;

/** The function that writes the reason in a language; the rows of purchases are read when it is called. */
function useReason({
  about,
  period,
  evaluated,
  session,
}: ReasonCopyProps): (language: Language) => Promise<string> {
  const { language: own } = useSpeech();
  const { card, rules, asOf } = about;
  return async (language) => {
    const invoices = await Promise.all(
      period.rules.map(async ({ rule }) => {
        const of = { position: card.position, period: period.label, rule };
        return [rule, await allInvoices(evaluated, session.services, of)] as const;
      }),
    );
    const { text, formats } = language === own ? about : await speechIn(language, rules.program.currency);
    const speech: ReasonSpeech = { text, formats, language, names: namesOf(rules, language) };
    return reasonText({ card, period, rules, asOf, invoices: new Map(invoices) }, speech);
  };
}
