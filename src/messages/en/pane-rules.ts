/** The rules screen. */
export const EN_PANE_RULES = {} as const satisfies Readonly<Record<`pane.${string}`, string>>;
