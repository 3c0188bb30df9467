import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  DocumentSearchRegular,
  SubtractCircleRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { Fragment, useMemo, type ReactElement } from "react";
import type { MessageKey } from "../../../src/messages/keys";
import { vatDetails } from "../../../src/messages/vat-details";
import type { WorkbookView } from "../../services/pane-services";
import { failureText, layoutSentence } from "../../session/failure-sentences";
import type { Opening } from "../../session/pane-state";
import { hasNoSheets, sheetsInUse, type SheetInUse } from "./model/sheets-in-use";
import { EmptyState } from "../shared/empty-state";
import { ReservedPlace } from "../shared/reserved-place";
import { Section } from "../shared/section";
import { useSpeech, useText } from "../shared/speech";
import { circumstancesOf } from "../shared/circumstances";
import { InfoBar } from "../shared/info-bar";
import { Assumptions } from "./assumptions";
import { RulesLine } from "./rules-line";
import { isolated } from "../../../src/messages/isolate";
import { useSilence } from "../shared/use-silence";

interface SheetsSectionProps {
  readonly opening: Opening;
  readonly onChoose: () => void;
  readonly onRecognise: () => void;
  readonly onLook: () => void;
  readonly onForgetState: () => void;
  readonly onRules: () => void;
  /** The ways to begin, shown in place of the sheets that an empty workbook does not have. */
  readonly firstSteps: ReactElement | undefined;
}

/** Height of one line each for the sheets and the rules. */
const BRIEF_HEIGHT = 60;

const useStyles = makeStyles({
  body: { display: "grid", gap: tokens.spacingVerticalM, alignContent: "start" },
  waiting: { alignContent: "stretch" },
  onItsWay: { visibility: "hidden" },
  list: { display: "grid", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: 0 },
  sheet: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  lines: { display: "grid", gap: tokens.spacingVerticalXXS },
  icon: { fontSize: "20px", lineHeight: 1 },
  used: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusWarningForeground1 },
  absent: { color: tokens.colorNeutralForeground3 },
  choose: { justifySelf: "start" },
});

/** The sheets and columns in use, and the rules. The section keeps its height while the workbook is read. */
export function SheetsSection(props: SheetsSectionProps) {
  const { opening, onChoose, onRecognise, onLook, onForgetState, onRules, firstSteps } = props;
  const text = useText();
  const styles = useStyles();
  const isLoading = opening.kind === "loading";
  const isSilent = useSilence(isLoading ? opening : undefined);
  const hasSheets = opening.kind === "ready" && opening.workbook.sheets !== undefined;
  const change = (isLoading || hasSheets) && (
    <Link as="button" className={mergeClasses(isLoading && styles.onItsWay)} onClick={onChoose}>
      {text("pane.choose-sheets")}
    </Link>
  );
  return (
    <Section title={text("pane.sheets")} action={change}>
      <div className={mergeClasses(styles.body, isLoading && styles.waiting)}>
        {isLoading && <ReservedPlace height={BRIEF_HEIGHT} label={text("pane.looking")} />}
        {isSilent && <InfoBar intent="info">{text("pane.excel-silent")}</InfoBar>}
        {opening.kind === "failed" && (
          <LookFailed failure={opening.failure} onLook={onLook} onForgetState={onForgetState} />
        )}
        {opening.kind === "ready" && (
          <>
            {firstSteps ?? (
              <Sheets workbook={opening.workbook} onChoose={onChoose} onRecognise={onRecognise} />
            )}
            <RulesLine workbook={opening.workbook} onRules={onRules} />
          </>
        )}
      </div>
    </Section>
  );
}

function LookFailed({
  failure,
  onLook,
  onForgetState,
}: Pick<SheetsSectionProps, "onLook" | "onForgetState"> & { readonly failure: unknown }) {
  const text = useText();
  const { sentences, offersForgetState } = useMemo(
    () => failureText(failure, text, circumstancesOf("idle")),
    [failure, text],
  );
  const actions = (
    <>
      {offersForgetState && <Button onClick={onForgetState}>{text("pane.forget-state")}</Button>}
      <Button onClick={onLook}>{text("pane.try-again")}</Button>
    </>
  );
  return (
    <InfoBar intent="error" action={actions}>
      {[text("pane.look-failed"), ...sentences].map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </InfoBar>
  );
}

interface SheetsProps {
  readonly workbook: WorkbookView;
  readonly onChoose: () => void;
  readonly onRecognise: () => void;
}

function Sheets({ workbook, onChoose, onRecognise }: SheetsProps) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  const { sheets } = workbook;
  if (sheets === undefined) return null;
  if (!sheets.ok) {
    return (
      <InfoBar intent="warning" action={<ChooseButton onClick={onChoose} />}>
        {text("pane.mapping-wrong")}
      </InfoBar>
    );
  }
  const listed = sheetsInUse(sheets.survey, language);
  if (hasNoSheets(listed)) {
    return (
      <>
        <EmptyState icon={<DocumentSearchRegular />} title={text("pane.no-sheets")}>
          {text("pane.no-sheets-what")}
        </EmptyState>
        <RecogniseButton className={styles.choose} onClick={onRecognise} />
      </>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {listed.map((sheet) => (
          <SheetLine key={sheet.key} sheet={sheet} />
        ))}
      </ul>
      {listed.some(({ state }) => state === "wrong") && (
        <RecogniseButton className={styles.choose} onClick={onRecognise} />
      )}
      {workbook.mapping.assumed !== undefined && <Assumptions notes={workbook.mapping.assumed} />}
    </>
  );
}

/** The units of amounts in columns that have any. */
function UnitLines({ sheet: { sheet = "", units } }: { readonly sheet: SheetInUse }) {
  const { text, language } = useSpeech();
  return units.map(({ header, factor, currency, vat }) => (
    <Fragment key={header}>
      {(factor !== 1 || currency !== "") && (
        <Caption1>{text("both.column-unit", { sheet, header, factor, currency })}</Caption1>
      )}
      {vat !== undefined && (
        <Caption1>{text("both.column-vat", { sheet, header, ...vatDetails(vat, language) })}</Caption1>
      )}
    </Fragment>
  ));
}

function ChooseButton(props: { readonly className?: string; readonly onClick: () => void }) {
  const text = useText();
  return (
    <Button appearance="primary" {...props}>
      {text("pane.choose-sheets")}
    </Button>
  );
}

function RecogniseButton(props: { readonly className?: string; readonly onClick: () => void }) {
  const text = useText();
  return (
    <Button appearance="primary" {...props}>
      {text("pane.recognise")}
    </Button>
  );
}

const STATES: Readonly<
  Record<SheetInUse["state"], { readonly icon: ReactElement; readonly key: MessageKey }>
> = {
  used: { icon: <CheckmarkCircleRegular />, key: "pane.sheet-used" },
  absent: { icon: <SubtractCircleRegular />, key: "pane.sheet-absent" },
  wrong: { icon: <WarningRegular />, key: "pane.sheet-wrong" },
};

function SheetLine({ sheet: shown }: { readonly sheet: SheetInUse }) {
  const text = useText();
  const styles = useStyles();
  const { title, state, sheet, found, declared, problems } = shown;
  return (
    <li className={styles.sheet}>
      <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true">
        {STATES[state].icon}
      </span>
      <div className={styles.lines}>
        <Text weight="semibold">{`${isolated(title)} · ${text(STATES[state].key)}`}</Text>
        {sheet !== undefined && (
          <Caption1>
            {`${whereIs(shown, sheet, text)} · ${text("pane.columns-found", { done: found, total: declared })}`}
          </Caption1>
        )}
        <UnitLines sheet={shown} />
        {problems.map((problem) => (
          <Caption1 key={problem.code}>{layoutSentence(problem, text)}</Caption1>
        ))}
      </div>
    </li>
  );
}

function whereIs({ table, headerRow }: SheetInUse, sheet: string, text: ReturnType<typeof useText>): string {
  if (headerRow === undefined) return text("pane.sheet-only", { sheet });
  const row = String(headerRow);
  return table === undefined
    ? text("pane.sheet-range", { sheet, row })
    : text("pane.sheet-table", { sheet, row, table });
}
