import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Mapping } from "../../../src/sheets/mapping";
import { saveFile } from "../shared/save-file";
import { useText } from "../shared/speech";

interface MappingFileProps {
  /** The mapping kept in the workbook. */
  readonly mapping: Mapping;
  readonly isBusy: boolean;
  readonly onTake: (mapping: Mapping) => void;
}

/** The mapping as a small file: for the command, and for another workbook of the same layout. */
export function MappingFile({ mapping, isBusy, onTake }: MappingFileProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    // What is wrong in it is said when the workbook is read with it.
    onTake(jsonIn(await file.text()));
  };
  return (
    <>
      <Button
        disabled={Object.keys(mapping).length === 0}
        onClick={() => {
          saveFile("mapping.json", `${JSON.stringify(mapping, null, 1)}\n`);
        }}
      >
        {text("pane.mapping-save")}
      </Button>
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {text("pane.mapping-load")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text("pane.mapping-load")}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = "";
        }}
      />
    </>
  );
}

/** A text that is no JSON becomes a mapping that is refused, with a sentence. */
function jsonIn(text: string): Mapping {
  try {
    return JSON.parse(text) as Mapping;
  } catch {
    return { partners: text.slice(0, LONGEST) } as unknown as Mapping;
  }
}

const LONGEST = 20;
