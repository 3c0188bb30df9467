/** The system's own code of an error ("EACCES"), as a detail of ours. */
export function systemCode(error: unknown): { system?: string } {
  const isSystemError = error instanceof Error && "code" in error && typeof error.code === "string";
  return isSystemError ? { system: String(error.code) } : {};
}
