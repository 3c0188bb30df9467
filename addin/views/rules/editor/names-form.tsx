import { Badge, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import type { MessageKey } from "../../../../src/messages/keys";
import { useSpeech } from "../../shared/speech";
import { namedThings, type NamedThing } from "../model/editor/named-things";
import { useEditor } from "./editor-context";
import { Line, Row } from "./form-parts";
import { NamesField } from "./names-field";

const TITLES: Readonly<Record<NamedThing["kind"], MessageKey>> = {
  program: "pane.versions-program",
  level: "pane.rules-levels",
  title: "pane.names-titles",
  requirement: "pane.rules-requirements",
  benefit: "pane.part-benefits",
  rule: "pane.rules-points",
  fact: "pane.facts-purchases",
};

/** All names that people see, in three languages; those that nobody has translated are marked. */
export default function NamesForm() {
  const { source } = useEditor();
  const { text, language } = useSpeech();
  const [open, setOpen] = useState<string>();
  const things = namedThings(source);
  return things.map(({ kind, file, pointer, names, isToTranslate }, at) => (
    <div key={`${file} ${pointer}`}>
      {things[at - 1]?.kind !== kind && <Subtitle2 as="h2">{text(TITLES[kind])}</Subtitle2>}
      <Line isSpread>
        <Row
          name={names[language]}
          isOpen={open === pointer + file}
          onToggle={() => {
            setOpen(open === pointer + file ? undefined : pointer + file);
          }}
        />
        {isToTranslate && (
          <Badge appearance="outline" color="warning">
            {text("pane.name-translate")}
          </Badge>
        )}
      </Line>
      {open === pointer + file && <NamesField label={names[language]} {...{ file, pointer, names }} />}
    </div>
  ));
}
