import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ColumnKey, SheetKey } from "../../../src/domain/program";
import { columnLetters } from "../../../src/workbook/cell-name";
import {
  mayLack,
  withColumn,
  withUnit,
  withVat,
  type SheetChoice,
  type SheetNames,
} from "./model/mapping-choices";
import { useSpeech } from "../shared/speech";
import { UnitFields } from "./unit-fields";
import { VatFields } from "./vat-fields";

interface ColumnFieldsProps {
  readonly sheetKey: SheetKey;
  readonly choice: SheetChoice;
  readonly names: SheetNames;
  /** The program's currency. */
  readonly currency: string;
  readonly onChange: (choice: SheetChoice) => void;
}

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
  },
});

/** A field for each column of the program, to choose among header cells. */
export function ColumnFields({ sheetKey, choice, names, currency, onChange }: ColumnFieldsProps) {
  const { text, language } = useSpeech();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {Object.entries(names.columns).map(([key, { headers, type }]) => {
        const column = choice.columns[key];
        const optional = mayLack(sheetKey, key);
        const isMissing = column === undefined && !optional;
        const name = headers[language][0] ?? key;
        return (
          <Fragment key={key}>
            <Field
              label={optional ? text("pane.optional-column", { column: name }) : name}
              required={!optional}
              validationState={isMissing ? "error" : "none"}
              {...(isMissing && { validationMessage: text("pane.column-needed") })}
            >
              <Select
                value={column === undefined ? "" : String(column)}
                onChange={(_event, { value }) => {
                  onChange(withColumn(choice, key, value === "" ? undefined : Number(value)));
                }}
              >
                {(column === undefined || optional) && (
                  <option value="">{text(optional ? "pane.not-in-workbook" : "pane.not-chosen")}</option>
                )}
                {choice.headers.map((header) => (
                  <option key={header.column} value={String(header.column)}>
                    {text("pane.header-of-column", {
                      letters: columnLetters(header.column),
                      header: header.text,
                    })}
                  </option>
                ))}
              </Select>
            </Field>
            {type === "money" && column !== undefined && (
              <AmountFields {...{ sheetKey, choice, currency, onChange, columnKey: key, name }} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

interface AmountFieldsProps extends Omit<ColumnFieldsProps, "names"> {
  readonly columnKey: ColumnKey;
  /** The column's name. */
  readonly name: string;
}

/** In what a column's amounts are, and the tax in them where they are those of purchases. */
function AmountFields({ sheetKey, choice, currency, onChange, columnKey, name }: AmountFieldsProps) {
  const unit = choice.units[columnKey];
  return (
    <>
      <UnitFields
        column={name}
        unit={unit}
        currency={currency}
        onChange={(chosen) => {
          onChange(withUnit(choice, columnKey, chosen));
        }}
      />
      {sheetKey === "purchases" && columnKey === "amount" && (
        <VatFields
          key={`${choice.sheet ?? ""} ${String(choice.columns[columnKey])}`}
          column={name}
          vat={unit?.vat}
          onChange={(vat) => {
            onChange(withVat(choice, columnKey, vat));
          }}
        />
      )}
    </>
  );
}
