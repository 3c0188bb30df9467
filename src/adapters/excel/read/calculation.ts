/**
 * Asks whether results of formulas may be out of date: the workbook is calculated by hand (F9) and has changes that were
 * not calculated yet, or Excel says that a calculation is due. Read the answer after the next sync.
 */
export function askCalculation(context: Excel.RequestContext): () => boolean {
  const { application } = context.workbook;
  application.load("calculationMode,calculationState");
  return () => {
    const { calculationMode, calculationState } = application;
    return calculationState === "Pending" || (calculationMode === "Manual" && calculationState !== "Done");
  };
}
