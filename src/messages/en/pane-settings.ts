/** The settings screen. */
export const EN_PANE_SETTINGS = {
  "pane.settings-language": "Language of the pane",
  "pane.settings-language-host": "As in Excel",
  "pane.settings-language-failed": "The language was not loaded. Check the connection, and choose it again.",
  "pane.settings-sheets": "Sheets and columns",
  "pane.settings-sheet-missing": "not found",
  "pane.settings-sheets-unknown": "The sheets are not known yet.",
  "pane.settings-sheets-choose": "Choose them on Home",
  "pane.settings-privacy": "Privacy",
  "pane.settings-privacy-local": "Nothing leaves this computer: there is no server.",
  "pane.settings-privacy-workbook":
    "In the workbook: rules, sheets and columns, the last run's totals, the journal for undoing.",
  "pane.settings-privacy-computer":
    "On this computer: the language, the name of who closes periods, and your place.",
  "pane.settings-privacy-page": "More about privacy",
  "pane.settings-version": "Versions",
  "pane.settings-version-addin": "Add-in",
  "pane.settings-version-rules": "Rules",
  "pane.settings-version-excel": "Excel",
  "pane.settings-help": "Help",
  "pane.settings-help-page": "How to use the pane",
  "pane.settings-support-page": "Support",
  "pane.settings-new-window": "{page} (new window)",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
