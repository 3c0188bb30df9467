/** The partner screen. */
export const EN_PANE_PARTNER = {} as const satisfies Readonly<Record<`pane.${string}`, string>>;
