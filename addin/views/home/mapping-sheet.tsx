import { Field, Select } from "@fluentui/react-components";
import type { CandidateSheet, SurveyedSheet } from "../../../src/app/survey";
import type { SheetKey } from "../../../src/domain/program";
import type { PaneServices } from "../../services/pane-services";
import { choiceOfSheet, type SheetChoice, type SheetNames } from "./model/mapping-choices";
import { Section } from "../shared/section";
import { useText } from "../shared/speech";
import { ColumnFields } from "./column-fields";
import { HeaderRowField } from "./header-row-field";
import { RowsPreview } from "./rows-preview";

interface MappingSheetProps {
  /** The program's name of the sheet. */
  readonly title: string;
  readonly sheetKey: SheetKey;
  readonly isOptional: boolean;
  readonly names: SheetNames;
  /** The program's currency. */
  readonly currency: string;
  readonly surveyed: SurveyedSheet | undefined;
  readonly candidates: readonly CandidateSheet[];
  readonly choice: SheetChoice;
  readonly readRows: PaneServices["readRows"];
  readonly onChange: (choice: SheetChoice) => void;
}

/** The choices for one of the program's sheets: the workbook's sheet, its header row, and its columns. */
export function MappingSheet(props: MappingSheetProps) {
  const { title, sheetKey, isOptional, names, currency, surveyed, candidates, choice, readRows, onChange } =
    props;
  const text = useText();
  const isMissing = choice.sheet === undefined && !isOptional;
  return (
    <Section title={title}>
      <Field
        label={text("pane.sheet")}
        required={!isOptional}
        validationState={isMissing ? "error" : "none"}
        {...(isMissing && { validationMessage: text("pane.sheet-needed") })}
      >
        <Select
          value={choice.sheet ?? ""}
          onChange={(_event, { value }) => {
            onChange(
              choiceOfSheet(
                candidates.find(({ name }) => name === value),
                names,
              ),
            );
          }}
        >
          {(choice.sheet === undefined || isOptional) && <option value="">{text("pane.not-chosen")}</option>}
          {candidates.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {choice.sheet !== undefined && (
        <>
          <HeaderRowField
            key={choice.sheet}
            choice={choice}
            candidate={candidates.find(({ name }) => name === choice.sheet)}
            names={names}
            readRows={readRows}
            onChange={onChange}
          />
          <ColumnFields
            sheetKey={sheetKey}
            choice={choice}
            names={names}
            currency={currency}
            onChange={onChange}
          />
          <RowsPreview title={title} choice={choice} names={names} surveyed={surveyed} readRows={readRows} />
        </>
      )}
    </Section>
  );
}
