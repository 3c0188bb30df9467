/** The settings screen. */
export const EN_PANE_SETTINGS = {
  "pane.settings-language": "Language of the pane",
  "pane.settings-language-host": "As in Excel",
  "pane.settings-language-failed":
    "This language could not be loaded. Check the connection, and choose it again.",
  "pane.settings-sheets": "Sheets and columns",
  "pane.settings-sheet-missing": "not found",
  "pane.settings-sheets-unknown": "The sheets are not known yet.",
  "pane.settings-sheets-choose": "Choose sheets and columns on Home",
  "pane.settings-privacy": "Privacy",
  "pane.settings-privacy-local":
    "Nothing leaves this computer: all is done inside Excel, and there is no server.",
  "pane.settings-privacy-workbook":
    "Kept in the workbook: rules, chosen sheets and columns, the last run's totals, and the journal for undoing a write.",
  "pane.settings-privacy-computer":
    "Kept on this computer: the language, the name of who closes periods, and the place where you were.",
  "pane.settings-privacy-page": "More about privacy",
  "pane.settings-version": "Versions",
  "pane.settings-version-addin": "Add-in",
  "pane.settings-version-rules": "Rules",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Help",
  "pane.settings-help-page": "How to use the pane",
  "pane.settings-support-page": "Support",
  "pane.settings-new-window": "{page} (opens in a new window)",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
