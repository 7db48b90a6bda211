// What a failed Bot API call means for the bot.

import { GrammyError } from 'grammy';

/** The person blocked the bot, left, or never began: no use in writing to them. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    (error.error_code === 403 ||
      (error.error_code === 400 && /chat not found|user is deactivated/iu.test(error.description)))
  );
}

export function isParseFailure(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /can't parse entities/iu.test(error.description)
  );
}

/** A button or an inline query that was answered too late; an edit that changes nothing. */
export function isHarmless(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /query is too old|query_id_invalid|query ID is invalid|message is not modified|message to edit not found/iu.test(
      error.description,
    )
  );
}

export function isWrongToken(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    (error.error_code === 401 || (error.error_code === 404 && error.method === 'getMe'))
  );
}

export function isOtherPoller(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409;
}
