import { Checkbox, Field, Subtitle2, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { SHEET_KEYS, type SheetKey } from "../../../../src/domain/program";
import type { ColumnJson } from "../../../../src/ruleset";
import { isOptionalAllowed, setHeaders, setOptional } from "../../../../src/ruleset/draft";
import { Fold } from "../../shared/fold";
import { useSpeech } from "../../shared/speech";
import { useEditor } from "./editor-context";
import { Card, Note } from "./form-parts";
import { ProblemNote } from "./problem-note";

/** By which headers columns are found, and whether a workbook may lack them. */
export default function ColumnsForm() {
  const { source } = useEditor();
  const { text, language } = useSpeech();
  return (
    <>
      <Note>{text("pane.columns-hint")}</Note>
      {SHEET_KEYS.map((sheet) => {
        const { names, columns } = source.program.sheets[sheet];
        return (
          <div key={sheet}>
            <Subtitle2 as="h2">{names[language][0] ?? sheet}</Subtitle2>
            {Object.entries(columns).map(([key, column]) => (
              <Fold key={key} label={column.headers[language][0] ?? key}>
                <ColumnCard sheet={sheet} column={key} json={column} />
              </Fold>
            ))}
          </div>
        );
      })}
    </>
  );
}

interface ColumnCardProps {
  readonly sheet: SheetKey;
  readonly column: string;
  readonly json: ColumnJson;
}

function ColumnCard({ sheet, column, json }: ColumnCardProps) {
  const { source, change } = useEditor();
  const { text, language } = useSpeech();
  const pointer = `/sheets/${sheet}/columns/${column}`;
  const headers = [...new Set(Object.values(json.headers).flat())];
  const [typed, setTyped] = useState<string>();
  const settle = (): void => {
    const lines = (typed ?? "").split("\n").map((line) => line.trim());
    const wanted = [...new Set(lines.filter((line) => line !== ""))];
    if (typed !== undefined && wanted.length > 0)
      change(setHeaders(source, sheet, column, language, wanted), `headers ${sheet} ${column}`);
    setTyped(undefined);
  };
  return (
    <Card label={json.headers[language][0] ?? column}>
      <Field
        label={text("pane.column-headers")}
        hint={text("pane.column-all-headers", { headers: headers.join(" · ") })}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={typed ?? json.headers[language].join("\n")}
          onChange={(_event, { value }) => {
            setTyped(value);
          }}
          onBlur={settle}
        />
      </Field>
      {isOptionalAllowed(sheet, column) && (
        <Checkbox
          checked={json.optional !== true}
          label={text("pane.column-required")}
          onChange={(_event, { checked }) => {
            change(setOptional(source, sheet, column, checked !== true));
          }}
        />
      )}
      <ProblemNote file="program.json" at={[pointer]} />
    </Card>
  );
}
