// One talk on the terminal: what is typed → what is printed; remembers the last turns and the last sources.

import type { Answer, AskedFor, Excerpt, KnowledgeBase } from '../../retrieval/index.ts';
import { composeReply } from '../reply/compose-reply.ts';
import { renderText } from '../reply/render-text.ts';
import { buildExampleQuestions } from '../conversation/example-questions.ts';
import { greet, HELP } from './chat-texts.ts';
import type { Paint } from './paint.ts';
import { renderDocuments, renderIssues, renderMore, renderPassage } from './render-views.ts';

/** Turns that a follow-up may hang on. */
const REMEMBERED = 5;
const ASKED: Readonly<Record<string, AskedFor>> = { who: 'post', person: 'person', group: 'group' };

export class ChatTalk {
  readonly #knowledgeBase: KnowledgeBase;
  readonly #paint: Paint;
  #turns: string[] = [];
  #sources: readonly Excerpt[] = [];
  #more: readonly Excerpt[] = [];

  constructor(knowledgeBase: KnowledgeBase, paint: Paint) {
    this.#knowledgeBase = knowledgeBase;
    this.#paint = paint;
  }

  /** What is held, and questions that it can answer. */
  async greet(): Promise<string> {
    const { summary } = this.#knowledgeBase;
    const newest = summary.issues.at(-1);
    const issue = newest === undefined ? null : await this.#knowledgeBase.readIssue(newest.id);
    return greet(summary, issue === null ? [] : buildExampleQuestions(issue));
  }

  /** What to print for a line; null ends the talk. Never throws for what is typed. */
  async hear(line: string): Promise<string | null> {
    const text = line.trim();
    if (text === '') return '';
    if (!text.startsWith('/')) return await this.#ask(text);
    const [command = '', ...rest] = text.slice(1).split(/\s+/u);
    const argument = rest.join(' ');
    switch (command) {
      case 'quit':
      case 'exit':
        return null;
      case 'help':
        return HELP;
      case 'issues':
        return renderIssues(this.#knowledgeBase.summary);
      case 'new':
        this.#turns = [];
        return '好，重新开始。';
      case 'source':
        return await this.#openSource(Number(argument || '1'));
      case 'more':
        return this.#showMore();
      case 'doc':
        return await renderDocuments(argument, this.#knowledgeBase);
      case 'who':
      case 'person':
      case 'group':
        return argument === '' ? `请写成 /${command} 加名称。` : await this.#ask(argument, ASKED[command]);
      default:
        return `没有 /${command} 这个命令。/help 看全部命令。`;
    }
  }

  async #ask(text: string, asks?: AskedFor): Promise<string> {
    const answer: Answer = await this.#knowledgeBase.answer({
      text,
      history: this.#turns,
      ...(asks === undefined ? {} : { asks }),
    });
    this.#turns = [...this.#turns, text].slice(-REMEMBERED);
    this.#sources = answer.excerpts;
    this.#more = answer.outcome === 'cited' ? answer.more : [];
    const reply = renderText(composeReply(answer), this.#paint.strong);
    const hint =
      this.#sources.length === 0
        ? ''
        : `\n${this.#paint.faint(`/source N 看原文上下文${this.#more.length === 0 ? '' : '，/more 看更多'}`)}`;
    return reply + hint;
  }

  async #openSource(number: number): Promise<string> {
    const source = this.#sources[number - 1];
    if (source === undefined)
      return this.#sources.length === 0
        ? '还没有可看的出处，先问一个问题。'
        : `出处编号是 1 到 ${this.#sources.length}。`;
    return await renderPassage(source, this.#knowledgeBase, this.#paint);
  }

  #showMore(): string {
    if (this.#more.length === 0) return '没有更多结果了。';
    const first = this.#sources.length;
    this.#sources = [...this.#sources, ...this.#more];
    const shown = renderMore(this.#more, first, this.#paint);
    this.#more = [];
    return shown;
  }
}
