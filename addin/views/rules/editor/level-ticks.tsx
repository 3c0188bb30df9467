import { Checkbox } from "@fluentui/react-components";
import { useSpeech } from "../../shared/speech";
import { useEditor } from "./editor-context";

interface LevelTicksProps {
  readonly label: string;
  readonly ticked: readonly string[];
  readonly onTicked: (levels: readonly string[]) => void;
}

/** Levels to tick; the ticked ones stay in the order of the levels. */
export function LevelTicks({ label, ticked, onTicked }: LevelTicksProps) {
  const { source } = useEditor();
  const { language } = useSpeech();
  const { levels } = source.levels;
  return (
    <div role="group" aria-label={label}>
      {levels.map(({ id, name }) => (
        <div key={id}>
          <Checkbox
            checked={ticked.includes(id)}
            label={name[language]}
            onChange={(_event, { checked }) => {
              const chosen = checked === true ? [...ticked, id] : ticked.filter((one) => one !== id);
              onTicked(levels.flatMap((level) => (chosen.includes(level.id) ? [level.id] : [])));
            }}
          />
        </div>
      ))}
    </div>
  );
}
