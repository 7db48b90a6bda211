-- The bot's own memory. Times are milliseconds since 1970, UTC; ids are Telegram's unless said otherwise.

-- Updates as they came, written before Telegram is told that they arrived.
CREATE TABLE updates (
  update_id   INTEGER PRIMARY KEY,
  received_at INTEGER NOT NULL,
  payload     TEXT,                          -- the update as JSON; NULL once done: nobody's words stay here
  attempts    INTEGER NOT NULL DEFAULT 1,    -- starts of the bot that took it up
  sent        INTEGER NOT NULL DEFAULT 0,    -- messages that Telegram accepted in reply to it
  done_at     INTEGER
);
CREATE INDEX updates_pending ON updates (update_id) WHERE done_at IS NULL;
CREATE INDEX updates_by_age ON updates (received_at);

-- Private chats seen: who can be written to.
CREATE TABLE people (
  user_id    INTEGER PRIMARY KEY,
  first_seen INTEGER NOT NULL,
  last_seen  INTEGER NOT NULL
);

-- The last questions of a talk, for follow-ups.
CREATE TABLE turns (
  id       INTEGER PRIMARY KEY,
  chat_id  INTEGER NOT NULL,
  user_id  INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  question TEXT NOT NULL
);
CREATE INDEX turns_by_talk ON turns (chat_id, user_id, asked_at);

-- Replies as shown, so that their buttons work and a message can be replied to.
CREATE TABLE replies (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chat_id    INTEGER NOT NULL,
  user_id    INTEGER NOT NULL,               -- who asked
  sent_at    INTEGER NOT NULL,
  content    TEXT NOT NULL                   -- JSON, see bot/telegram/stored-reply.ts
);

-- The messages that carry a reply: several for a long list.
CREATE TABLE reply_messages (
  chat_id    INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  reply_id   INTEGER NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
  PRIMARY KEY (chat_id, message_id)
);
CREATE INDEX reply_messages_by_reply ON reply_messages (reply_id);

-- What was asked and how it went, for /stats and /gaps.
CREATE TABLE questions (
  id       INTEGER PRIMARY KEY,
  user_id  INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  question TEXT NOT NULL,
  kind     TEXT NOT NULL,                    -- of the answer; none: refused; error: the bot failed
  ms       INTEGER NOT NULL                  -- from taking up the question to having the answer
);
CREATE INDEX questions_by_time ON questions (asked_at);

CREATE TABLE feedback (
  reply_id INTEGER NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
  user_id  INTEGER NOT NULL,
  given_at INTEGER NOT NULL,
  vote     INTEGER NOT NULL CHECK (vote IN (-1, 1)),
  PRIMARY KEY (reply_id, user_id)
);

CREATE TABLE follows (
  id         INTEGER PRIMARY KEY,
  user_id    INTEGER NOT NULL,
  topic      TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (user_id, topic)
);

-- Issues that were in the index when the bot looked; a new one is announced to its followers.
CREATE TABLE issues_seen (
  issue     TEXT PRIMARY KEY,                -- 2022-05
  seen_at   INTEGER NOT NULL,
  announced INTEGER NOT NULL                 -- 1 once every digest went out
);

CREATE TABLE digests (
  user_id INTEGER NOT NULL,
  issue   TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, issue)
);

CREATE TABLE broadcasts (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  admin_id   INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  text       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('drafted', 'sending', 'sent', 'dropped'))
);

CREATE TABLE broadcast_receipts (
  broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
  user_id      INTEGER NOT NULL,
  PRIMARY KEY (broadcast_id, user_id)
);
