// The only door for bot/: open the knowledge base, and the types it speaks.

export type {
  Answer,
  AskedFor,
  Choice,
  Citation,
  CorpusSummary,
  DocumentReference,
  DocumentView,
  Excerpt,
  IssueView,
  KnowledgeBase,
  Question,
  RichLine,
} from './domain/answer.ts';
export type { GazetteDocument, GazetteIssue, LineRange, SourceLine } from './domain/gazette.ts';
export type { DocumentNumber } from './domain/document-number.ts';
export type { IndexConfig } from './config.ts';
export { buildIndexConfig, emptyAsUnset, indexSettings } from './config.ts';
export { GazetteError, IndexUnusableError, SettingsError } from './domain/errors.ts';
export { removeTags } from './text/html-tags.ts';
export { openKnowledgeBase, readIndexFingerprint } from './open-knowledge-base.ts';
export { openExport, type ExportSource } from './open-export.ts';
export {
  inspectIndex,
  readIndexedSources,
  type Inspection,
  type InspectedPart,
} from './index-files/inspect-index.ts';
