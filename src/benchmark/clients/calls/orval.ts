import * as api from "./client/fetch";
import * as schemas from "./client/zod";
import { authorization, draft, run, server } from "./calls";

// As in a page of the same origin, addresses are relative to the server.
const network = globalThis.fetch;
globalThis.fetch = (address, init) =>
  network(new URL(String(address), server), { ...init, headers: { ...authorization, ...(init?.headers as Record<string, string>) } });
const conditional = { headers: { "If-Match": "*" } };
// Version 7 names schemas listStoriesResponse, version 8 ListStoriesResponse; version 7 has none of a 201.
const parsed = <Data>(name: string, data: unknown): Data => {
  const all = schemas as unknown as Record<string, { parse(data: unknown): Data }>;
  const schema = Object.keys(all).find((found) => found.toLowerCase() === `${name}response`.toLowerCase());
  return schema ? all[schema]!.parse(data) : (data as Data);
};

run({
  list: async (limit) => parsed("listStories", (await api.listStories({ limit })).data),
  story: async (slug) => parsed("getStory", (await api.getStory(slug)).data),
  problem: async (slug) => {
    const answer = await api.getStory(slug);
    if (answer.status !== 410) {
      throw new Error(String(answer.status));
    }
    return answer.data;
  },
  exportTopics: async () => text(await api.exportPublished("topics")),
  create: async () => parsed("createStory", (await api.createStory(draft)).data),
  patch: async (slug, patch) => parsed("patchStory", (await api.patchStory(slug, patch, conditional)).data),
  publish: async (slug) => parsed("publishDocument", (await api.publishDocument("stories", slug, {}, conditional)).data),
  withdraw: (slug) => api.withdrawDocument("stories", slug, { reason: "It was a test." }, conditional),
  stream: async (after, signal) => {
    const answer: unknown = await api.streamChanges({ after, limit: 1 }, { signal });
    return [await text(answer)];
  },
  importLines: async (lines) => text(await api.importDocuments(new Blob([lines]))),
});

async function text(answer: unknown): Promise<string> {
  const { stream, data } = answer as { stream?: Response; data?: Blob | string };
  return stream ? stream.text() : data instanceof Blob ? data.text() : String(data);
}
