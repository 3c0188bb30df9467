import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CandidateSheet } from "../../../src/app/survey";
import type { PaneServices } from "../../services/pane-services";
import {
  headersOf,
  HEADER_COLUMNS,
  typedRow,
  withHeaderRow,
  withRowState,
  type SheetChoice,
  type SheetNames,
} from "./model/mapping-choices";
import { useText } from "../shared/speech";

interface HeaderRowFieldProps {
  readonly choice: SheetChoice;
  readonly candidate: CandidateSheet | undefined;
  readonly names: SheetNames;
  readonly readRows: PaneServices["readRows"];
  readonly onChange: (choice: SheetChoice) => void;
}

/** The row of the headers. If another row than the one found is typed, its headers are read. */
export function HeaderRowField({ choice, candidate, names, readRows, onChange }: HeaderRowFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState(String(choice.headerRow ?? ""));
  const last = useRef<number>(undefined);
  useEffect(
    () => () => {
      // Another sheet was chosen: answers for this one are ignored.
      last.current = undefined;
    },
    [],
  );
  const read = async (sheet: string, row: number): Promise<void> => {
    onChange(withRowState(choice, "reading"));
    const rows = await readRows(sheet, HEADER_COLUMNS, [row]).catch(() => undefined);
    // A later typed row takes precedence.
    if (last.current !== row) return;
    onChange(
      rows === undefined
        ? withRowState(choice, "wrong")
        : withHeaderRow(choice, row, headersOf(rows[0] ?? []), names),
    );
  };
  const change = (value: string): void => {
    setTyped(value);
    const row = (last.current = typedRow(value));
    if (row === undefined || choice.sheet === undefined) onChange(withRowState(choice, "wrong"));
    else if (row === choice.headerRow) onChange(withRowState(choice, "read"));
    else if (row === candidate?.headerRow) onChange(withHeaderRow(choice, row, candidate.headers, names));
    else void read(choice.sheet, row);
  };
  const isTypedWrong = typedRow(typed) === undefined;
  const problem =
    choice.rowState === "wrong"
      ? text(isTypedWrong ? "pane.header-row-wrong" : "pane.rows-unread")
      : undefined;
  return (
    <Field
      label={text("pane.header-row")}
      validationState={problem === undefined ? "none" : "error"}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <Input
        value={typed}
        inputMode="numeric"
        onChange={(_event, { value }) => {
          change(value);
        }}
      />
    </Field>
  );
}
