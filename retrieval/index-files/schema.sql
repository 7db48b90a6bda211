-- The index of one generation. Written once by ingest, opened read-only to answer.
CREATE TABLE issues (
  id TEXT PRIMARY KEY,            -- 2022-05
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  serial INTEGER,                 -- 总第 017 期
  name TEXT NOT NULL,             -- 阳泉市人民政府公报
  place TEXT NOT NULL,            -- 阳泉市
  published_on TEXT,              -- ISO date
  line_count INTEGER NOT NULL,
  file TEXT NOT NULL,             -- name of the source file
  sha256 TEXT NOT NULL            -- of the source file's bytes
);
CREATE TABLE source_lines (
  issue TEXT NOT NULL,
  line INTEGER NOT NULL,          -- 1-based
  text TEXT NOT NULL,             -- as received, no line end
  owner TEXT NOT NULL,            -- JSON LineOwner
  PRIMARY KEY (issue, line)
) WITHOUT ROWID;
CREATE TABLE toc_entries (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  entry TEXT NOT NULL,            -- JSON TocEntry
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE documents (
  id TEXT PRIMARY KEY,            -- 2022-05-07
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  title TEXT NOT NULL,
  doc_no TEXT,                    -- canonical 文号
  issuer TEXT,
  category TEXT,
  date TEXT,                      -- ISO date of the document
  toc_page INTEGER,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL
);
CREATE INDEX documents_by_number ON documents (doc_no);
CREATE INDEX documents_by_issue ON documents (issue, ord);
CREATE TABLE sections (
  document_id TEXT NOT NULL,
  ord INTEGER NOT NULL,           -- reading order within the document
  parent INTEGER,                 -- ord of the parent section; null at the root
  level INTEGER NOT NULL,
  heading TEXT NOT NULL,
  is_attachment INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;
CREATE TABLE passages (
  row INTEGER PRIMARY KEY,        -- label in the vector index, rowid in the full text
  id TEXT NOT NULL UNIQUE,        -- 2022-05-07-003
  document_id TEXT NOT NULL,
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  kind TEXT NOT NULL,             -- text | table | front
  heading_path TEXT NOT NULL,     -- JSON string[]
  text TEXT NOT NULL,             -- verbatim, blocks joined by line feeds
  pieces TEXT NOT NULL,           -- JSON [offset, length, line, start][]
  lines TEXT NOT NULL,            -- JSON [first, last][]
  search_only TEXT NOT NULL,      -- corrected forms and column names: searched, never quoted
  tokens BLOB NOT NULL,           -- distinct token ids, uint16 little-endian
  text_hash TEXT NOT NULL,        -- SHA-256 of what was embedded
  vector BLOB NOT NULL            -- float32 little-endian, unit length
);
CREATE INDEX passages_by_document ON passages (document_id, ord);
CREATE INDEX passages_by_issue ON passages (issue);
CREATE VIRTUAL TABLE passage_terms USING fts5 (
  title, heading, body,           -- character bigrams, separated by blanks
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, row);
CREATE TABLE words (
  token INTEGER PRIMARY KEY,      -- id in the shipped tokenizer
  word TEXT NOT NULL,
  pinyin TEXT,                    -- toneless, syllables joined: gongjijin; null unless hanzi of two or more
  passages INTEGER NOT NULL       -- in how many passages it stands
);
CREATE INDEX words_by_pinyin ON words (pinyin);
CREATE TABLE personnel_actions (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  action TEXT NOT NULL,           -- JSON PersonnelAction
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE roster_seats (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  seat TEXT NOT NULL,             -- JSON RosterSeat
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE office_seats (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  seat TEXT NOT NULL,             -- JSON OfficeSeat
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE body_contacts (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  contact TEXT NOT NULL,          -- JSON BodyContact
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE warnings (
  issue TEXT NOT NULL,
  ord INTEGER NOT NULL,
  warning TEXT NOT NULL,          -- JSON ParseWarning
  PRIMARY KEY (issue, ord)
) WITHOUT ROWID;
CREATE TABLE lexicon (
  ord INTEGER PRIMARY KEY,
  said TEXT NOT NULL,             -- citizens' word
  printed TEXT NOT NULL,          -- JSON string[]: official words
  weight REAL NOT NULL
);
CREATE TABLE tables (
  name TEXT PRIMARY KEY,          -- aliases, ocr-corrections, …
  json TEXT NOT NULL
);
