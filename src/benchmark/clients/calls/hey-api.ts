import { client } from "./client/client.gen";
import {
  createStory, exportPublished, getStory, importDocuments, listStories, patchStory, publishDocument, streamChanges, withdrawDocument,
} from "./client";
import { authorization, draft, run, server } from "./calls";

client.setConfig({ baseUrl: server, headers: authorization });
const path = (story: string) => ({ path: { story } });
const story = (reference: string) => ({ path: { collection: "stories" as const, reference } });
const headers = { "If-Match": "*" };
const throwOnError = true;

// Bytes are typed as a Blob, but validated as a string; and so is each event.
run({
  list: async (limit) => (await listStories({ query: { limit }, throwOnError })).data,
  story: async (slug) => (await getStory({ ...path(slug), throwOnError })).data,
  problem: async (slug) => (await getStory(path(slug))).error!,
  exportTopics: async () => text((await exportPublished({ path: { type: "topics" }, throwOnError })).data),
  create: async () => (await createStory({ body: draft, throwOnError })).data,
  patch: async (slug, body) => (await patchStory({ ...path(slug), headers, body, throwOnError })).data,
  publish: async (slug) => (await publishDocument({ ...story(slug), headers, body: {}, throwOnError })).data,
  withdraw: (slug) => withdrawDocument({ ...story(slug), headers, query: { reason: "It was a test." }, throwOnError }),
  stream: async (after, signal) => (await streamChanges({ query: { after }, signal, responseValidator: undefined })).stream,
  importLines: async (lines) => text((await importDocuments({ body: lines as unknown as Blob, throwOnError })).data),
});

async function text(answer: string | Blob | File) {
  return typeof answer === "string" ? answer : answer.text();
}
