import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { chosenManager, keepManager, pageStorage } from "../../settings/preferences";
import { useText } from "./speech";

/** Whose partners the lists show; everybody's where undefined. */
export interface ManagerChoice {
  readonly manager: string | undefined;
  readonly choose: (manager: string | undefined) => void;
}

/** The manager whose partners this person looks at, in every list and every workbook that names that manager. */
export function useManager(managers: readonly string[]): ManagerChoice {
  const [kept, setKept] = useState(() => chosenManager(pageStorage()));
  return {
    manager: managers.find((name) => name === kept),
    choose: (name) => {
      keepManager(pageStorage(), name);
      setKept(name);
    },
  };
}

interface ManagerFieldProps extends ManagerChoice {
  readonly managers: readonly string[];
}

/** Chooses a manager, where the workbook names any. */
export function ManagerField({ managers, manager, choose }: ManagerFieldProps) {
  const text = useText();
  if (managers.length === 0) return null;
  return (
    <Select
      size="small"
      aria-label={text("pane.manager")}
      value={manager ?? ""}
      onChange={(_event, { value }) => {
        choose(value === "" ? undefined : value);
      }}
    >
      <option value="">{text("pane.all-managers")}</option>
      {managers.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}
