import createClient from "openapi-fetch";
import type { components, paths, webhooks } from "./client/schema";
import { authorization, decoded, draft, run, server } from "./calls";

const client = createClient<paths>({ baseUrl: server, headers: authorization });
const path = (story: string) => ({ path: { story } });
const story = (reference: string) => ({ path: { collection: "stories" as const, reference } });
const header = { "If-Match": "*" };

run({
  list: async (limit) => (await client.GET("/v1/stories", { params: { query: { limit } } })).data!,
  story: async (slug) => (await client.GET("/v1/stories/{story}", { params: path(slug) })).data!,
  problem: async (slug) => (await client.GET("/v1/stories/{story}", { params: path(slug) })).error!,
  exportTopics: async () =>
    (await client.GET("/v1/export/{type}", { params: { path: { type: "topics" } }, parseAs: "text" })).data!,
  create: async () => (await client.POST("/editorial/v1/stories", { body: draft })).data!,
  patch: async (slug, body) =>
    (
      await client.PATCH("/editorial/v1/stories/{story}", {
        params: { ...path(slug), header },
        headers: { "Content-Type": "application/merge-patch+json" },
        body,
      })
    ).data!,
  publish: async (slug) =>
    (await client.PUT("/editorial/v1/{collection}/{reference}/publication", { params: { ...story(slug), header }, body: {} })).data!,
  withdraw: (slug) =>
    client.DELETE("/editorial/v1/{collection}/{reference}/publication", {
      params: { ...story(slug), header, query: { reason: "It was a test." } },
    }),
  stream: async (after, signal) =>
    decoded((await client.GET("/v1/changes/stream", { params: { query: { after } }, parseAs: "stream", signal })).data!),
  importLines: async (body) =>
    (
      await client.POST("/editorial/v1/import", {
        body,
        bodySerializer: (lines) => lines,
        headers: { "Content-Type": "application/x-ndjson" },
        parseAs: "text",
      })
    ).data!,
});

/** What a receiver of webhooks is typed by. */
export type Updated = webhooks["story.updated"]["post"]["requestBody"]["content"]["application/json"];
export const isUpdate = (event: Updated): event is components["schemas"]["WebhookEvent"] & { type: "story.updated" } =>
  event.type === "story.updated";
