/** The settings screen. */
export const EN_PANE_SETTINGS = {} as const satisfies Readonly<Record<`pane.${string}`, string>>;
