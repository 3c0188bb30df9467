/** The system's own code of an error ("EACCES"), as a detail of ours. */
export function systemCode(error: unknown): { system?: string } {
  const hasCode =
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
  return hasCode ? { system: String(error.code) } : {};
}
