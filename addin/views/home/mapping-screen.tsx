import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Survey } from "../../../src/app/survey";
import type { RuleSource } from "../../../src/ruleset";
import { SHEET_KEYS, type SheetKey } from "../../../src/domain/program";
import type { PaneServices, WorkbookView } from "../../services/pane-services";
import type { SessionView } from "../../session/use-pane-session";
import { foundChoices, mappingOf, otherSheets, readinessOf, type SheetChoice } from "./model/mapping-choices";
import { useSpeech, useText } from "../shared/speech";
import { DrillIn } from "../shared/drill-in";
import { InfoBar } from "../shared/info-bar";
import { LeaveOut } from "./leave-out";
import { MappingFile } from "./mapping-file";
import { MappingSheet } from "./mapping-sheet";

interface MappingScreenProps {
  readonly view: SessionView;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXL,
    // A long name must not make its field wider than the pane.
    "& select": { minWidth: 0, width: "100%" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The screen where sheets and columns are chosen by hand. */
export default function MappingScreen({ view, onBack }: MappingScreenProps) {
  const text = useText();
  const { opening } = view.state;
  const workbook = opening.kind === "ready" ? opening.workbook : undefined;
  return (
    <DrillIn title={text("pane.sheets")} onBack={onBack}>
      <Body1>{text("pane.mapping-what")}</Body1>
      {workbook?.rules.ok === true && (
        <Body workbook={workbook} rules={workbook.rules.source} view={view} onDone={onBack} />
      )}
    </DrillIn>
  );
}

interface BodyProps {
  readonly workbook: WorkbookView;
  readonly rules: RuleSource;
  readonly view: SessionView;
  readonly onDone: () => void;
}

function Body({ workbook, rules, view, onDone }: BodyProps) {
  const { sheets } = workbook;
  if (sheets === undefined) return null;
  return sheets.ok ? (
    <MappingForm survey={sheets.survey} workbook={workbook} rules={rules} view={view} onDone={onDone} />
  ) : (
    <WrongMapping problems={sheets.problems} view={view} />
  );
}

interface WrongMappingProps {
  readonly problems: Extract<WorkbookView["sheets"], { ok: false }>["problems"];
  readonly view: SessionView;
}

/** A stored mapping that cannot be read offers no choices; it must be removed first. */
function WrongMapping({ problems, view: { session, state } }: WrongMappingProps) {
  const text = useText();
  const again = (
    <Button disabled={state.activity.kind !== "idle"} onClick={() => void session.keepMapping({})}>
      {text("pane.find-by-names")}
    </Button>
  );
  return (
    <InfoBar intent="error" action={again}>
      <div>{text("pane.mapping-wrong")}</div>
      {problems.map(({ path, expected }) => (
        <div key={path}>{`${path}: ${text("mapping.invalid", { expected })}`}</div>
      ))}
    </InfoBar>
  );
}

interface MappingFormProps extends BodyProps {
  readonly survey: Survey;
}

function MappingForm({ survey, workbook, rules, view: { session, state }, onDone }: MappingFormProps) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const [choices, setChoices] = useState(() => foundChoices(survey, workbook.mapping));
  const [leaveOut, setLeaveOut] = useState(workbook.mapping.leaveOut ?? []);
  const { services } = session;
  const readRows = useCallback<PaneServices["readRows"]>(
    (...asked) => services.readRows(...asked),
    [services],
  );
  const { sheets } = rules.program;
  const readiness = readinessOf(choices, sheets);
  const isBusy = state.activity.kind !== "idle";
  const choose = (key: SheetKey, choice: SheetChoice): void => {
    setChoices((before) => ({ ...before, [key]: choice }));
  };
  const keep = async (mapping: ReturnType<typeof mappingOf>): Promise<void> => {
    onDone();
    await session.keepMapping(mapping);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (readiness === "ready") void keep(mappingOf(choices, survey, sheets, workbook.mapping, leaveOut));
      }}
    >
      {SHEET_KEYS.map((key) => (
        <MappingSheet
          key={key}
          sheetKey={key}
          title={sheets[key].names[language][0] ?? key}
          isOptional={key === "rates"}
          names={sheets[key]}
          currency={rules.program.currency}
          surveyed={survey.sheets.find((sheet) => sheet.key === key)}
          candidates={survey.candidates}
          choice={choices[key]}
          readRows={readRows}
          onChange={(choice) => {
            choose(key, choice);
          }}
        />
      ))}
      <LeaveOut sheets={otherSheets(choices, survey)} left={leaveOut} onChange={setLeaveOut} />
      {readiness === "marked" && <Body1>{text("pane.choose-marked")}</Body1>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isBusy || readiness !== "ready"}>
          {text("pane.keep-choice")}
        </Button>
        <Button disabled={isBusy} onClick={() => void keep({})}>
          {text("pane.find-by-names")}
        </Button>
        <MappingFile mapping={workbook.mapping} isBusy={isBusy} onTake={(mapping) => void keep(mapping)} />
      </div>
    </form>
  );
}
