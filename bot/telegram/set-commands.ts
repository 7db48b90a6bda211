// Tells Telegram which commands to offer: in private, in groups, and to admins.

import { GrammyError, type Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { commandTexts } from './texts.ts';

type Scope = (typeof commandTexts)[number]['scope'];

function listCommands(scopes: readonly Scope[]): BotCommand[] {
  return commandTexts
    .filter((each) => scopes.includes(each.scope))
    .map(({ command, description }) => ({ command, description }));
}

export async function setCommands(api: Api, adminIds: readonly number[]): Promise<void> {
  const forPeople = listCommands(['private', 'all']);
  await api.setMyCommands(forPeople, { scope: { type: 'all_private_chats' } });
  await api.setMyCommands(listCommands(['group', 'all']), { scope: { type: 'all_group_chats' } });
  for (const adminId of adminIds) {
    try {
      await api.setMyCommands([...forPeople, ...listCommands(['admin'])], {
        scope: { type: 'chat', chat_id: adminId },
      });
    } catch (error) {
      // An admin who never wrote to the bot has no chat yet; the commands work all the same.
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    }
  }
}
