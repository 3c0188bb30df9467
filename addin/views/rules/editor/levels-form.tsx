import { Button, Caption1 } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { moveLevel } from "../../../../src/ruleset/draft";
import { useSpeech } from "../../shared/speech";
import { levelCards } from "../model/editor/level-cards";
import { useEditor } from "./editor-context";
import { Line, Row } from "./form-parts";
import { LevelForm } from "./level-form";
import { NewStatus } from "./new-status";
import { ProblemNote } from "./problem-note";

/** The levels in their order; each opens to what it asks for (C1, C2). */
export default function LevelsForm() {
  const { source, change } = useEditor();
  const speech = useSpeech();
  const { text } = speech;
  const [open, setOpen] = useState<string>();
  const cards = levelCards(source, speech);
  return (
    <>
      {cards.map((card, at) => (
        <div key={card.id}>
          <Line isSpread>
            <Row
              name={card.name}
              isOpen={open === card.id}
              onToggle={() => {
                setOpen(open === card.id ? undefined : card.id);
              }}
            />
            <span>
              {card.kind === "addOn" && <Caption1>{text("pane.level-status")} </Caption1>}
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={text("pane.level-up", { level: card.name })}
                disabledFocusable={at === 0}
                onClick={() => {
                  change(moveLevel(source, at, at - 1));
                }}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={text("pane.level-down", { level: card.name })}
                disabledFocusable={at === cards.length - 1}
                onClick={() => {
                  change(moveLevel(source, at, at + 1));
                }}
              />
            </span>
          </Line>
          {open === card.id && <LevelForm card={card} at={at} onOpen={setOpen} />}
          <ProblemNote file="levels.json" at={[`/levels/${String(at)}`]} />
        </div>
      ))}
      <NewStatus />
      <ProblemNote file="levels.json" at={["/tiers", "/entryLevel"]} />
    </>
  );
}
