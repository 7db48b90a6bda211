// How models of other makers pool and which words they want before a text: their config.json does not say.

export type Pooling = 'cls' | 'mean';

export interface ModelHabits {
  readonly pooling: Pooling;
  /** Put before a question. */
  readonly queryPrefix: string;
  /** Put before a passage. */
  readonly passagePrefix: string;
}

interface Family {
  readonly name: RegExp;
  readonly habits: ModelHabits;
}

const PLAIN_MEAN: ModelHabits = { pooling: 'mean', queryPrefix: '', passagePrefix: '' };
const PLAIN_CLS: ModelHabits = { pooling: 'cls', queryPrefix: '', passagePrefix: '' };

/** After the model cards; the first that fits counts. */
const FAMILIES: readonly Family[] = [
  {
    name: /bge-(?:small|base|large)-zh/u,
    habits: { pooling: 'cls', queryPrefix: '为这个句子生成表示以用于检索相关文章：', passagePrefix: '' },
  },
  {
    name: /bge-(?:small|base|large)-en/u,
    habits: {
      pooling: 'cls',
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
    },
  },
  { name: /bge-m3/u, habits: PLAIN_CLS },
  { name: /gte-(?:small|base|large)-zh/u, habits: PLAIN_CLS },
  {
    name: /e5-(?:small|base|large)(?!-instruct)/u,
    habits: { pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' },
  },
];

/** By the first of `names` that tells a family; else the mean of all positions and no prefix, as most sentence models. */
export function pickHabits(names: readonly string[]): ModelHabits {
  for (const name of names) {
    const family = FAMILIES.find((candidate) => candidate.name.test(name.toLowerCase()));
    if (family !== undefined) return family.habits;
  }
  return PLAIN_MEAN;
}
