// LangChain.js as its own guide has it: a recursive splitter over each issue's text, an HNSWLib store, the project's embedder.

import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

/** About the length of the project's own passages. */
const SPLITTER = { chunkSize: 400, chunkOverlap: 50, separators: ['\n\n', '\n', '。', '；', '，', ''] };

class ProjectEmbeddings extends Embeddings {
  constructor(tools) {
    super({});
    this.tools = tools;
  }

  async embedDocuments(texts) {
    return await this.tools.embedPassages(texts);
  }

  async embedQuery(text) {
    return await this.tools.embedQuestion(text);
  }
}

export async function open({ issues, tools }) {
  const splitter = new RecursiveCharacterTextSplitter(SPLITTER);
  const documents = await splitter.createDocuments(
    issues.map(({ text }) => text),
    issues.map(({ issue }) => ({ issue })),
  );
  const store = await HNSWLib.fromDocuments(documents, new ProjectEmbeddings(tools));
  const place = new Map(
    documents.map((document, index) => [
      document.pageContent + document.metadata.loc.lines.from + document.metadata.issue,
      index,
    ]),
  );
  return {
    // Its pieces are its own: told with the lines that they stand on.
    chunks: documents.map(({ pageContent, metadata }) => ({
      issue: metadata.issue,
      text: pageContent,
      first: metadata.loc.lines.from,
      last: metadata.loc.lines.to,
    })),
    search: async (question, limit) => {
      const found = await store.similaritySearch(question, limit);
      return found.map((document) =>
        place.get(document.pageContent + document.metadata.loc.lines.from + document.metadata.issue),
      );
    },
  };
}
