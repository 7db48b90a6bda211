// Known slips of the OCR (孟县 for 盂县): the right forms are searched, never quoted.

export interface OcrCorrection {
  readonly wrong: string;
  readonly right: string;
}

/** What `data/ocr-corrections.json` holds; further fields (issue, line) are documentation. */
export interface OcrCorrections {
  readonly corrections: readonly OcrCorrection[];
}

/** The right forms of the slips that a text holds, each once, in the table's order. */
export function pickCorrectedForms(text: string, table: OcrCorrections): string[] {
  const right = table.corrections.filter((slip) => slip.wrong !== '' && text.includes(slip.wrong));
  return [...new Set(right.map((slip) => slip.right))];
}
