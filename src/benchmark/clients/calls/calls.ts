/** The calls, for whatever client: an adapter says how it makes each. */
export interface Client {
  list(limit: number): Promise<{ data: { slug: string }[]; page: { hasMore: boolean } }>;
  story(slug: string): Promise<{ slug: string; headline: string }>;
  /** The problem that a story's address answers with. */
  problem(slug: string): Promise<{ status: number; title: string }>;
  exportTopics(): Promise<string>;
  create(): Promise<{ id?: string; revision?: number }>;
  patch(slug: string, patch: { slug?: string; background?: string | null; coverage?: { comparison: string } | null }): Promise<{
    slug?: string;
    background?: string;
    analysis?: string;
  }>;
  publish(slug: string): Promise<{ status: "draft" | "scheduled" | "published" | "archived" | "withdrawn" }>;
  withdraw(slug: string): Promise<unknown>;
  /** What the stream sends, until it is aborted. */
  stream(after: string, signal: AbortSignal): Promise<AsyncIterable<unknown> | Iterable<unknown>>;
  importLines(lines: string): Promise<string>;
}

export const [server, key, slug] = process.argv.slice(2) as [string, string, string];
export const authorization = { Authorization: `Bearer ${key}` };

export const draft = {
  type: "story" as const,
  slug,
  language: "en",
  headline: "The tide mill turns again",
  summary: "After *sixty* years the mill grinds.",
  analysis: "The sea pays.",
  topics: ["high-seas", { topic: "united-nations", role: "mentions" as const }],
};

export async function run(client: Client) {
  let token = "";
  await call("list", async () => {
    const page = await client.list(2);
    return page.data.length === 2 && page.page.hasMore;
  });
  await call("story", async () => {
    const [first] = (await client.list(1)).data;
    return (await client.story(first!.slug)).slug === first!.slug;
  });
  await call("export", async () => {
    const lines = (await client.exportTopics()).trimEnd().split("\n").map((line) => JSON.parse(line));
    token = lines.at(-1).nextToken;
    return lines.length > 2 && token !== "" && lines[0].links.self.startsWith("/v1/topics/");
  });
  await call("create", async () => (await client.create()).id?.startsWith("story_"));
  await call("patch", async () => {
    const patched = await client.patch(slug, { background: "It was built in 1170.", coverage: { comparison: "All agree." } });
    const cleared = await client.patch(slug, { background: null, coverage: null });
    return patched.background === "It was built in 1170." && cleared.background === undefined && cleared.analysis === "The sea pays.";
  });
  await call("publish", async () => (await client.publish(slug)).status === "published");
  await call("former slug", async () => {
    await client.patch(slug, { slug: `${slug}-two` });
    await client.publish(`${slug}-two`);
    return (await client.story(slug)).slug === `${slug}-two`;
  });
  await call("410", async () => {
    await client.withdraw(`${slug}-two`);
    const problem = await client.problem(slug);
    return problem.status === 410 && problem.title.length > 0;
  });
  await call("stream", async () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), 10_000).unref();
    for await (const part of await client.stream(token, end.signal)) {
      const text = typeof part === "string" ? part : JSON.stringify(part);
      if (text.includes('"story"')) {
        return true;
      }
    }
    return false;
  });
  await call("import", async () => {
    const answer = await client.importLines(`${JSON.stringify({ ...draft, slug: `${slug}-three` })}\n`);
    const result = JSON.parse(answer.split("\n")[0]!);
    return result.status === "created" && result.slug === `${slug}-three`;
  });
  process.exit();
}

async function call(name: string, holds: () => Promise<boolean | undefined>) {
  const outcome = await holds().then((held) => (held ? "ok" : "not what was expected"), (failure: unknown) =>
    failure instanceof Error ? `${failure.name}: ${failure.message}` : JSON.stringify(failure));
  console.log(`${name}\t${outcome.replaceAll(/\s+/g, " ").slice(0, 1000)}`);
}

export async function* decoded(stream: ReadableStream<Uint8Array> | null) {
  const decoder = new TextDecoder();
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
    yield decoder.decode(part, { stream: true });
  }
}
