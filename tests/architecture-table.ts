// Who may import whom: the rows of the import table in ARCHITECTURE.md, most particular first.

/** A part of the tree with what it may import. A path with an extension means that file, else that folder. */
export interface ImportRow {
  readonly part: string;
  /** Of our own code, besides itself. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  /** Own code may be imported for its types alone. */
  readonly isTypesOnly?: boolean;
  /** Where the code should go that breaks this row. */
  readonly advice: string;
}

/** Parts that hold no `async`, no `node:` and no clock: what goes in decides what comes out. */
export const PURE_PARTS = [
  'retrieval/domain',
  'retrieval/text',
  'retrieval/question',
  'ingest/parse',
  'ingest/split-passages.ts',
  'ingest/parse-source-file.ts',
  'bot/reply',
  'bot/conversation',
  'bot/telegram/render',
] as const;

/** The only files that may import these packages. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  sqlite3: ['retrieval/index-files/sqlite-database.ts', 'bot/state/database.ts'],
  'hnswlib-node': ['retrieval/index-files/hnsw-vector-index.ts'],
  '@xenova/transformers': ['retrieval/index-files/transformers-runtime.ts'],
  'onnxruntime-node': ['retrieval/index-files/onnx-session.ts'],
};

/** Commands hand the environment on as an argument; nothing else reads it, but for colours (NO_COLOR). */
export const ENVIRONMENT_READERS = [
  'bot/main.ts',
  'bot/terminal/ask-main.ts',
  'bot/terminal/chat-main.ts',
  'bot/terminal/doctor-main.ts',
  'bot/terminal/export-main.ts',
  'bot/terminal/paint.ts',
  'ingest/main.ts',
] as const;

const PURE = 'it is pure: read at the caller and pass the result in as an argument';

export const IMPORT_TABLE: readonly ImportRow[] = [
  {
    part: 'retrieval/domain',
    own: [],
    packages: [],
    advice:
      'the domain is words alone: put what acts on them into retrieval/text, question, passages or facts',
  },
  {
    part: 'retrieval/ports.ts',
    own: ['retrieval/domain'],
    packages: [],
    advice: 'ports are interfaces: implementations belong into retrieval/index-files',
  },
  {
    part: 'retrieval/config.ts',
    own: [],
    packages: ['zod'],
    advice: 'it only checks settings: what they open belongs into retrieval/index-files',
  },
  {
    part: 'retrieval/text',
    own: ['retrieval/domain'],
    packages: ['pinyin-pro'],
    advice: `${PURE}; what knows questions belongs into retrieval/question`,
  },
  {
    part: 'retrieval/question',
    own: ['retrieval/domain', 'retrieval/text', 'retrieval/ports.ts'],
    packages: ['opencc-js', 'zod'],
    advice: `${PURE}; what searches belongs into retrieval/passages, what looks facts up into retrieval/facts`,
  },
  {
    part: 'retrieval/passages',
    own: [
      'retrieval/domain',
      'retrieval/text',
      'retrieval/question',
      'retrieval/ports.ts',
      // How a document is named in a reply, and the one type that says what answering has at hand.
      'retrieval/documents/document-card.ts',
      'retrieval/answer-tools.ts',
    ],
    packages: [],
    advice:
      'it sees the world through retrieval/ports.ts: what touches files belongs into retrieval/index-files',
  },
  {
    part: 'retrieval/facts',
    own: [
      'retrieval/domain',
      'retrieval/text',
      'retrieval/question',
      'retrieval/ports.ts',
      // A quotation is made readable in one place.
      'retrieval/passages/display-text.ts',
    ],
    packages: ['zod'],
    advice: 'facts stand on their own: what ranks passages belongs into retrieval/passages',
  },
  {
    part: 'retrieval/documents',
    own: [
      'retrieval/domain',
      'retrieval/text',
      'retrieval/question',
      'retrieval/passages',
      'retrieval/ports.ts',
      'retrieval/answer-tools.ts',
    ],
    packages: [],
    advice:
      'it sees the world through retrieval/ports.ts: what touches files belongs into retrieval/index-files',
  },
  {
    part: 'retrieval/answer-tools.ts',
    own: ['retrieval/facts', 'retrieval/passages', 'retrieval/ports.ts'],
    packages: [],
    isTypesOnly: true,
    advice: 'it is a type: what opens the tools belongs into retrieval/open-knowledge-base.ts',
  },
  {
    part: 'retrieval/answer-question.ts',
    own: [
      'retrieval/domain',
      'retrieval/question',
      'retrieval/passages',
      'retrieval/facts',
      'retrieval/documents',
      'retrieval/answer-tools.ts',
      'retrieval/answer-implied-group.ts',
      'retrieval/settle-choice.ts',
    ],
    packages: [],
    advice: 'the story only names its steps: each detail belongs into the folder of its step',
  },
  {
    part: 'retrieval/index-files',
    own: ['retrieval/domain', 'retrieval/text', 'retrieval/ports.ts', 'retrieval/config.ts'],
    packages: [
      'sqlite3',
      'hnswlib-node',
      '@xenova/transformers',
      'onnxruntime-node',
      'https-proxy-agent',
      'zod',
      'node:*',
    ],
    advice:
      'index files store and load: what ranks or words an answer belongs into passages, facts or documents',
  },
  {
    part: 'retrieval',
    own: ['retrieval'],
    packages: ['node:path'],
    advice: 'what remains at the top of retrieval composes: work belongs into one of its folders',
  },
  {
    part: 'ingest/parse',
    own: ['retrieval/domain', 'retrieval/text'],
    packages: [],
    advice: `${PURE}; what reads files belongs into ingest/read-issue.ts or read-tables.ts`,
  },
  {
    part: 'ingest/split-passages.ts',
    own: ['ingest/parse', 'retrieval/domain', 'retrieval/text'],
    packages: [],
    advice: PURE,
  },
  {
    part: 'ingest',
    own: [
      'ingest',
      'retrieval/domain',
      'retrieval/text',
      'retrieval/ports.ts',
      'retrieval/config.ts',
      'retrieval/index-files',
    ],
    packages: ['node:*', 'zod', 'commander', 'dotenv', 'cli-progress'],
    advice:
      'ingest writes the index and answers nothing: what both sides need belongs into retrieval/domain or text',
  },
  {
    part: 'bot/reply',
    own: ['retrieval/index.ts'],
    packages: [],
    isTypesOnly: true,
    advice: 'a reply is made of an Answer alone: what fetches more belongs into the channel',
  },
  {
    part: 'bot/conversation',
    own: ['bot/reply', 'retrieval/index.ts'],
    packages: [],
    advice: `${PURE}; what is kept of a talk belongs into bot/state`,
  },
  {
    part: 'bot/state',
    own: ['bot/conversation', 'retrieval/index.ts'],
    packages: ['sqlite3', 'zod', 'node:*'],
    advice: 'the database knows no channel: what speaks to Telegram belongs into bot/telegram',
  },
  {
    part: 'bot/telegram/render',
    own: [
      'bot/reply',
      'bot/telegram/callback-data.ts',
      'bot/telegram/deep-link.ts',
      'bot/telegram/stored-reply.ts',
      'bot/telegram/texts.ts',
      'retrieval/index.ts',
    ],
    packages: ['grammy'],
    advice: `${PURE}; what sends belongs beside bot/telegram/deliver.ts`,
  },
  {
    part: 'bot/telegram',
    own: [
      'bot/reply',
      'bot/conversation',
      'bot/state',
      'bot/logger.ts',
      'bot/settings.ts',
      'retrieval/index.ts',
    ],
    packages: [
      'grammy',
      '@grammyjs/*',
      'zod',
      'p-queue',
      'prom-client',
      'https-proxy-agent',
      'socks-proxy-agent',
      'node:*',
    ],
    advice:
      'a channel knows no file, vector or SQL: ask the knowledge base, or add to it behind retrieval/index.ts',
  },
  {
    part: 'bot/terminal',
    own: ['bot/reply', 'bot/conversation', 'bot/logger.ts', 'bot/settings.ts', 'retrieval/index.ts'],
    packages: ['commander', 'dotenv', 'picocolors', 'csv-stringify', 'zod', 'node:*'],
    advice:
      'a channel knows no file, vector or SQL: ask the knowledge base, or add to it behind retrieval/index.ts',
  },
  {
    part: 'bot',
    own: ['bot', 'retrieval/index.ts'],
    packages: ['commander', 'dotenv', 'pino', 'zod'],
    advice: 'bot asks through the one door retrieval/index.ts: export there what is needed',
  },
];
