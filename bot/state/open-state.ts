// Opens the bot's database under STATE_DIR and hands out its stores.

import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GazetteError } from '../../retrieval/index.ts';
import { openDatabase, type Database, type Durability } from './database.ts';
import { createFollowStore, type FollowStore } from './follow-store.ts';
import { migrate } from './migrate.ts';
import { createPeopleStore, type PeopleStore } from './people-store.ts';
import { createQuestionLog, type QuestionLog } from './question-log.ts';
import { expireOld } from './retention.ts';
import { createTalkStore, type TalkStore } from './talk-store.ts';
import { createUpdateJournal, type UpdateJournal } from './update-journal.ts';

export interface BotState {
  readonly journal: UpdateJournal;
  readonly talks: TalkStore;
  readonly questions: QuestionLog;
  readonly follows: FollowStore;
  readonly people: PeopleStore;
  /** Deletes what is older than `days`; the journal and turns have shorter lives of their own. */
  expire(days: number, now: number): Promise<void>;
  close(): Promise<void>;
}

export const STATE_FILE = 'bot.sqlite';

/** Creates folder and file for their owner alone: they hold people's questions. */
export async function openState(stateDir: string): Promise<BotState> {
  const database = await openOwnDatabase(stateDir, 'kill');
  // An update is confirmed to Telegram once it is journalled: that row has to outlive a power cut, the others need not.
  const inbox = await openOwnDatabase(stateDir, 'power-cut');
  return {
    journal: createUpdateJournal(database, inbox),
    talks: createTalkStore(database),
    questions: createQuestionLog(database),
    follows: createFollowStore(database),
    people: createPeopleStore(database),
    expire: (days, now) => expireOld(database, days, now),
    async close() {
      await inbox.close();
      await database.close();
    },
  };
}

/** A connection to the database in its newest shape. */
async function openOwnDatabase(stateDir: string, durability: Durability): Promise<Database> {
  const file = path.join(stateDir, STATE_FILE);
  try {
    await mkdir(stateDir, { recursive: true, mode: 0o700 });
    const database = await openDatabase(file, durability);
    await chmod(file, 0o600);
    await migrate(database);
    return database;
  } catch (error) {
    if (error instanceof GazetteError) throw error;
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new GazetteError(
      `the state database ${file} cannot be opened (${reason}): make STATE_DIR a folder that the bot may write to; ` +
        'where the file is damaged, restore a backup or move it away to begin anew',
      { cause: error },
    );
  }
}
