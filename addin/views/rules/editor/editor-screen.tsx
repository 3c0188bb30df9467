import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { EffectSummary } from "../../../../src/app/what-if/effect-summary";
import type { RuleSource } from "../../../../src/ruleset";
import {
  checkDraft,
  editedDraft,
  redoneDraft,
  retypedDraft,
  undoneDraft,
  type CheckedDraft,
  type RuleDraft,
} from "../../../../src/ruleset/draft";
import type { SessionView } from "../../../session/use-pane-session";
import type { WorkbookView } from "../../../services/pane-services";
import { DrillIn } from "../../shared/drill-in";
import { ErrorBoundary } from "../../shared/error-boundary";
import { PartFailed } from "../../shared/part-failed";
import { useSpeech } from "../../shared/speech";
import { useToday } from "../../shared/use-today";
import type { Part } from "../model/editor/draft-problems";
import { freeHeaders } from "../model/editor/free-headers";
import { PART_NAMES } from "../model/editor/part-names";
import { startDays, type GoodRules, type StartDay, type StartDays } from "../model/editor/start-days";
import type { RuleFilesProps } from "../rule-files-props";
import { EditorContext, type Editor } from "./editor-context";
import { EffectBar } from "./effect-bar";
import { EffectScreen } from "./effect-screen";
import { PartList } from "./part-list";
import { PublishScreen } from "./publish-screen";
import { TextForm } from "./text-form";
import { beyondRates } from "../../../../src/ruleset/versions/beyond-rates";
import { useDraftEffect, type KnownEffect } from "./use-draft-effect";
import { useKeptDraft } from "./use-kept-draft";

// Each form is a script of its own: most changes need one of them.
const FORMS = {
  rates: lazy(() => import("./rates-form")),
  readings: lazy(() => import("./readings-form")),
  levels: lazy(() => import("./levels-form")),
  requirements: lazy(() => import("./requirements-form")),
  benefits: lazy(() => import("./benefits-form")),
  names: lazy(() => import("./names-form")),
  columns: lazy(() => import("./columns-form")),
} as const satisfies Partial<Readonly<Record<Part, unknown>>>;

export interface EditorScreenProps extends Pick<RuleFilesProps, "onCheck" | "onKeep"> {
  readonly view: SessionView;
  readonly workbook: WorkbookView;
  readonly rules: GoodRules;
  readonly draft: RuleDraft;
  /** `undefined`: it is thrown away. */
  readonly onDraft: (draft: RuleDraft | undefined) => void;
  readonly onClose: () => void;
}

type Place =
  | { readonly kind: "parts" | "effect" | "publish" }
  | { readonly kind: "part"; readonly part: Part };

const SheetSection = lazy(() => import("./sheet-section"));

const PARTS_PLACE: Place = { kind: "parts" };

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
});

/** A draft of the rules: its parts, what it would do, and how it comes into force. */
export default function EditorScreen(props: EditorScreenProps) {
  const { view, workbook, rules, draft, onDraft, onKeep, onClose } = props;
  const today = useToday();
  const [place, setPlace] = useState<Place>(PARTS_PLACE);
  const shown = useShownDraft(props, today);
  const { checked, source, known, effect } = shown;
  const keeping = useKeptDraft(view.session.services, rules, draft);
  const { evaluated } = view.state;
  const back = (): void => {
    setPlace(PARTS_PLACE);
  };
  if (place.kind === "effect" && effect !== undefined && evaluated !== undefined)
    return <EffectScreen {...{ effect, evaluated }} rules={[source, rules.source]} onBack={back} />;
  if (place.kind === "publish")
    return (
      <PublishScreen
        {...props}
        {...shown}
        evaluated={evaluated}
        services={view.session.services}
        closed={workbook.closed}
        isBusy={view.state.activity.kind !== "idle"}
        onKeep={(files, stored) => {
          keeping.forget();
          onKeep(files, stored);
        }}
        onBack={back}
      />
    );
  return (
    <EditorContext value={shown.editor}>
      {place.kind === "part" ? (
        <PartPlace key={place.part} {...props} part={place.part} checked={checked} onBack={back} />
      ) : (
        <PartsPlace
          {...shown}
          rules={rules}
          onClose={onClose}
          onPlace={setPlace}
          onThrowAway={() => {
            keeping.forget();
            onDraft(undefined);
          }}
          sheets={<SheetSection {...{ view, draft, onDraft }} source={checked.source} />}
        >
          <Tools draft={draft} onDraft={onDraft}>
            {keeping.words}
          </Tools>
        </PartsPlace>
      )}
      <EffectBar
        {...{ known, view, today }}
        hasErrors={checked.hasErrors}
        onOpen={() => {
          setPlace({ kind: "effect" });
        }}
      />
    </EditorContext>
  );
}

/** A draft with its checks, the days on which it may begin, and what it would do. */
interface ShownDraft {
  readonly editor: Editor;
  readonly source: RuleSource;
  readonly checked: CheckedDraft;
  readonly starts: StartDays;
  readonly day: StartDay;
  readonly onDay: (day: StartDay) => void;
  readonly known: KnownEffect;
  readonly effect: EffectSummary | undefined;
}

function useShownDraft(props: EditorScreenProps, today: string): ShownDraft {
  const { view, workbook, rules, draft, onDraft } = props;
  const { closed, sheets } = workbook;
  const { evaluated } = view.state;
  const [chosen, setChosen] = useState<{ readonly day: StartDay }>();
  const checked = useMemo(() => checkDraft(draft.files), [draft.files]);
  // While a text is being written, the forms show the rules in force.
  const source = checked.source ?? rules.source;
  const starts = useMemo(() => startDays(rules, source, closed, today), [rules, source, closed, today]);
  const isPossible = chosen !== undefined && (!starts.changesPoints || starts.days.includes(chosen.day));
  const day = isPossible ? chosen.day : starts.days[0];
  const isQuick = useMemo(() => beyondRates(source) === beyondRates(rules.source), [source, rules.source]);
  const known = useDraftEffect(evaluated, draft.files, day, !checked.hasErrors, { isQuick });
  const editor = useMemo<Editor>(
    () => ({
      source,
      problems: checked.problems,
      evaluated,
      change: (edits, subject) => {
        const next = edits && editedDraft(draft, edits, subject);
        if (next !== undefined && next !== draft) onDraft(next);
      },
      freeHeaders: (sheet) => freeHeaders(sheets, source, sheet),
    }),
    [source, checked, evaluated, draft, onDraft, sheets],
  );
  const effect = known.kind === "known" && known.answer.kind === "effect" ? known.answer.effect : undefined;
  const onDay = (wanted: StartDay): void => {
    setChosen({ day: wanted });
  };
  return { editor, source, checked, starts, day, onDay, known, effect };
}

interface PartsPlaceProps extends Pick<ShownDraft, "checked" | "starts" | "day" | "onDay"> {
  readonly rules: GoodRules;
  readonly onPlace: (place: Place) => void;
  readonly onThrowAway: () => void;
  readonly onClose: () => void;
  /** The way to sheets and back. */
  readonly sheets: ReactNode;
  readonly children: ReactNode;
}

function PartsPlace({ onPlace, onThrowAway, onClose, sheets, children, ...shown }: PartsPlaceProps) {
  const { text } = useSpeech();
  return (
    <DrillIn title={text("pane.draft")} onBack={onClose}>
      {children}
      <PartList
        {...shown}
        onPart={(part) => {
          onPlace({ kind: "part", part });
        }}
        onPublish={() => {
          onPlace({ kind: "publish" });
        }}
        onThrowAway={onThrowAway}
      />
      <Suspense>{sheets}</Suspense>
    </DrillIn>
  );
}

interface PartPlaceProps extends Pick<EditorScreenProps, "draft" | "onDraft" | "onCheck"> {
  readonly part: Part;
  readonly checked: CheckedDraft;
  readonly onBack: () => void;
}

function PartPlace({ part, draft, checked, onDraft, onCheck, onBack }: PartPlaceProps) {
  const { text } = useSpeech();
  return (
    <DrillIn title={text(PART_NAMES[part])} onBack={onBack}>
      <Tools draft={draft} onDraft={onDraft} />
      <PartForm isBroken={checked.source === undefined} {...{ part, draft, onDraft, onCheck }} />
    </DrillIn>
  );
}

interface ToolsProps {
  readonly draft: RuleDraft;
  readonly onDraft: (draft: RuleDraft) => void;
  readonly children?: ReactNode;
}

/** One step back, one step forth. */
function Tools({ draft, onDraft, children }: ToolsProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        disabledFocusable={draft.past.length === 0}
        aria-label={text("pane.draft-undo")}
        title={text("pane.draft-undo")}
        onClick={() => {
          onDraft(undoneDraft(draft));
        }}
      />
      <Button
        size="small"
        icon={<ArrowRedoRegular />}
        disabledFocusable={draft.future.length === 0}
        aria-label={text("pane.draft-redo")}
        title={text("pane.draft-redo")}
        onClick={() => {
          onDraft(redoneDraft(draft));
        }}
      />
      {children}
    </div>
  );
}

interface PartFormProps extends Pick<RuleFilesProps, "onCheck"> {
  readonly part: Part;
  readonly draft: RuleDraft;
  /** One of the files is no rule file: only its text can be changed. */
  readonly isBroken: boolean;
  readonly onDraft: (draft: RuleDraft) => void;
}

function PartForm({ part, draft, isBroken, onDraft, onCheck }: PartFormProps) {
  const { text } = useSpeech();
  const styles = useStyles();
  if (part === "text" || isBroken)
    return (
      <TextForm
        files={draft.files}
        onCheck={onCheck}
        onText={(file, content) => {
          onDraft(retypedDraft(draft, file, content));
        }}
      />
    );
  const Form = FORMS[part];
  return (
    <ErrorBoundary instead={(failure) => <PartFailed failure={failure} />}>
      <Suspense fallback={<Spinner size="tiny" label={text("pane.rules-loading")} />}>
        <div className={styles.form}>
          <Form />
        </div>
      </Suspense>
    </ErrorBoundary>
  );
}
