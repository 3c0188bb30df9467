import { Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CandidateSheet } from "../../../src/app/survey";
import type { PaneServices } from "../../services/pane-services";
import {
  headersOf,
  HEADER_COLUMNS,
  typedRow,
  withHeaderRow,
  type SheetChoice,
  type SheetNames,
} from "../../view-models/mapping-choices";
import { useText } from "../shared/speech";

interface HeaderRowFieldProps {
  readonly choice: SheetChoice;
  readonly candidate: CandidateSheet | undefined;
  readonly names: SheetNames;
  readonly readRows: PaneServices["readRows"];
  readonly onChange: (choice: SheetChoice) => void;
}

/** The row of the headers. Those of another row than the one found are read when it is typed. */
export function HeaderRowField({ choice, candidate, names, readRows, onChange }: HeaderRowFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState(String(choice.headerRow ?? ""));
  const [isUnread, setUnread] = useState(false);
  const last = useRef<number>(undefined);
  const isWrong = typedRow(typed) === undefined;
  const change = async (value: string): Promise<void> => {
    setTyped(value);
    setUnread(false);
    const row = (last.current = typedRow(value));
    if (row === undefined || choice.sheet === undefined) return;
    if (row === candidate?.headerRow) {
      onChange(withHeaderRow(choice, row, candidate.headers, names));
      return;
    }
    try {
      const [cells = []] = await readRows(choice.sheet, HEADER_COLUMNS, [row]);
      // What was typed meanwhile counts.
      if (last.current === row) onChange(withHeaderRow(choice, row, headersOf(cells), names));
    } catch {
      if (last.current === row) setUnread(true);
    }
  };
  const problem = isWrong ? text("pane.header-row-wrong") : isUnread ? text("pane.rows-unread") : undefined;
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
          void change(value);
        }}
      />
    </Field>
  );
}
