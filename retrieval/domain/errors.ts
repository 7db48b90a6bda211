// What can go wrong and whom it concerns: each message says what failed, on which thing, and what to do.

export class GazetteError extends Error {
  override readonly name: string = 'GazetteError';
}

/** A file under GAZETTE_DIR that cannot be read as an issue. */
export class SourceFileError extends GazetteError {
  override readonly name = 'SourceFileError';
}

/** No index, a half-written or damaged one, or one made by another model or version. */
export class IndexUnusableError extends GazetteError {
  override readonly name = 'IndexUnusableError';
}

/** The embedding model cannot be loaded. */
export class ModelError extends GazetteError {
  override readonly name = 'ModelError';
}

/** Settings that do not parse; the message lists all faults. */
export class SettingsError extends GazetteError {
  override readonly name = 'SettingsError';
}

/** The index could not be built or swapped in; the old one stays. */
export class IngestError extends GazetteError {
  override readonly name = 'IngestError';
}
