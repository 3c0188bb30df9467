import { Body1, Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { SheetProblem, SheetProblemKind } from "../../../../src/app/rules-sheet/sheet-problem";
import type { Language } from "../../../../src/domain/program";
import type { MessageKey } from "../../../../src/messages/keys";
import type { RuleSource } from "../../../../src/ruleset";
import { replacedDraft, type RuleDraft } from "../../../../src/ruleset/draft";
import type { SessionView } from "../../../session/use-pane-session";
import { CellLink } from "../../shared/cell-link";
import { PlannedFirst } from "../../shared/planned-first";
import { Section } from "../../shared/section";
import { useSpeech, useText } from "../../shared/speech";
import { Line, Note } from "./form-parts";

interface SheetSectionProps {
  readonly view: SessionView;
  readonly draft: RuleDraft;
  /** `undefined`: one of the draft's files is no rule file, so that no table can show it. */
  readonly source: RuleSource | undefined;
  readonly onDraft: (draft: RuleDraft) => void;
}

const SENTENCES = {
  "column-gone": "pane.rules-sheet-column-gone",
  "row-unknown": "pane.rules-sheet-row-unknown",
  "row-twice": "pane.rules-sheet-row-twice",
  "row-gone": "pane.rules-sheet-row-gone",
  "rate-unclear": "pane.rules-sheet-rate-unclear",
  "no-number": "pane.rules-sheet-no-number",
  "no-answer": "pane.rules-sheet-no-answer",
  empty: "pane.rules-sheet-empty",
  "only-in-file": "pane.rules-sheet-only-in-file",
  "last-requirement": "pane.rules-sheet-last-requirement",
  "bands-unclear": "pane.rules-sheet-bands-unclear",
} as const satisfies Readonly<Record<SheetProblemKind, MessageKey>>;

/** The draft as tables on sheets of the workbook, and what was changed there back into the draft. */
export default function SheetSection({ view, draft, source, onDraft }: SheetSectionProps) {
  const text = useText();
  const [isAsked, setAsked] = useState(false);
  const { said, problems, isReading, read } = useReading({ view, draft, source, onDraft });
  if (source === undefined) return null;
  const isBusy = isReading || view.state.activity.kind !== "idle";
  return (
    <Section title={text("pane.rules-sheet")}>
      <Body1 as="p">{text("pane.rules-sheet-hint")}</Body1>
      {isAsked ? (
        <LayOut
          {...{ view, source }}
          onClose={() => {
            setAsked(false);
          }}
        />
      ) : (
        <Line>
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              if (!isBusy) setAsked(true);
            }}
          >
            {text("pane.rules-sheet-lay-out")}
          </Button>
          <Button disabledFocusable={isBusy} onClick={isBusy ? undefined : () => void read()}>
            {text("pane.rules-sheet-read")}
          </Button>
        </Line>
      )}
      <Body1 as="p" role="status">
        {said}
      </Body1>
      {problems.length > 0 && <ProblemList {...{ view, problems }} />}
    </Section>
  );
}

interface LayOutProps extends Pick<SheetSectionProps, "view"> {
  readonly source: RuleSource;
  readonly onClose: () => void;
}

function LayOut({ view, source, onClose }: LayOutProps) {
  const { text } = useSpeech();
  const { services } = view.session;
  const plan = useCallback(
    (language: Language) => services.layOutRules(source, language),
    [services, source],
  );
  return (
    <PlannedFirst
      view={view}
      what={plan}
      label={text("pane.rules-sheet-lay-out")}
      confirm={text("pane.rules-sheet-lay-out-do")}
      onConfirm={(planned) => {
        onClose();
        void view.session.carryOut("rules-sheet", planned);
      }}
      onCancel={onClose}
    >
      {({ sheets }) => (
        <Body1 as="p">
          {text("pane.rules-sheet-planned", { sheets: sheets.map(({ sheet }) => sheet).join(", ") })}
        </Body1>
      )}
    </PlannedFirst>
  );
}

/** Most problems that are shown: the first ones tell what is wrong with a sheet. */
const SHOWN = 20;

function ProblemList({
  view,
  problems,
}: Pick<SheetSectionProps, "view"> & { readonly problems: readonly SheetProblem[] }) {
  const text = useText();
  return (
    <ul aria-label={text("pane.rules-sheet-problems")}>
      {problems.slice(0, SHOWN).map(({ kind, sheet, cell, found }) => (
        <li key={`${sheet} ${cell ?? ""} ${kind} ${found}`}>
          {cell === undefined ? (
            <Note>{sheet}</Note>
          ) : (
            <CellLink {...{ sheet, cell }} onGoTo={(to, place) => void view.session.select(to, place)} />
          )}
          {": "}
          {text(SENTENCES[kind], { found })}
        </li>
      ))}
    </ul>
  );
}

function useReading({ view, draft, source, onDraft }: SheetSectionProps) {
  const text = useText();
  const { services } = view.session;
  const [said, setSaid] = useState("");
  const [problems, setProblems] = useState<readonly SheetProblem[]>([]);
  const [isReading, setReading] = useState(false);
  const take = async (given: RuleSource): Promise<void> => {
    const found = await services.readRulesSheets(draft.files, given);
    if (found.kind === "none") {
      setSaid(text("pane.rules-sheet-none"));
    } else if (!found.ok) {
      setProblems(found.problems);
      setSaid(text("pane.rules-sheet-wrong", { count: found.problems.length }));
    } else {
      const next = replacedDraft(draft, found.value);
      setSaid(text(next === draft ? "pane.rules-sheet-same" : "pane.rules-sheet-taken"));
      if (next !== draft) onDraft(next);
    }
  };
  const read = async (): Promise<void> => {
    if (source === undefined) return;
    setReading(true);
    setProblems([]);
    await take(source).catch(() => {
      setSaid(text("pane.rules-sheet-failed"));
    });
    setReading(false);
  };
  return { said, problems, isReading, read };
}
