/** The system's own error code ("EACCES"), as a detail of our errors. */
export function systemCode(error: unknown): { system?: string } {
  const hasCode =
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
  return hasCode ? { system: String(error.code) } : {};
}
