// Generates clients of the API with each tool of tools.mjs, compiles them strictly, runs their calls against a server, and prints a table.
//
//   node src/benchmark/clients/run.mjs [--document openapi/openapi.json] [--server http://… --key …] [--only java,go]
//
// Without --server it starts the packaged jar, with a database of its own.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { command, Unavailable } from "./command.mjs";
import { tools } from "./tools.mjs";

const CALLS = ["list", "story", "export", "create", "patch", "publish", "former slug", "410", "stream", "import"];
/** What a generator makes wrong of any document. */
const FAULT = "generator's fault";

const { values: options } = parseArgs({
  options: {
    document: { type: "string", default: "openapi/openapi.json" },
    server: { type: "string" },
    key: { type: "string" },
    only: { type: "string" },
  },
});
const here = import.meta.dirname;
const work = resolve("target/clients");
const document = resolve(options.document);

mkdirSync(work, { recursive: true });
cpSync(join(here, "package.json"), join(work, "package.json"));
await command("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: work });

const server = options.server ? { url: options.server, key: options.key, stop() {} } : await start();
const rows = [];
try {
  for (const tool of tools.filter(({ name }) => !options.only || options.only.split(",").includes(name))) {
    rows.push([tool.name, ...(await attempt(tool))]);
    console.log(rows.at(-1).join(" | "));
  }
} finally {
  server.stop();
}
print([["generator", "compiles", ...CALLS], ...rows]);
process.exitCode = rows.some((row) => row.slice(1).some((cell) => ![FAULT, "ok"].includes(cell) && !cell.startsWith("not available"))) ? 1 : 0;

/** Whether it compiles, and what each call gives. */
async function attempt(tool) {
  const folder = join(work, tool.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const context = { document, folder, work, calls: join(here, "calls") };
  let program;
  try {
    program = await tool.build(context);
  } catch (failure) {
    if (!(failure instanceof Unavailable)) {
      console.error(`${tool.name}: ${failure.message}`);
    }
    const cell = failure instanceof Unavailable ? `not available: ${failure.message}` : "no";
    return [cell, ...CALLS.map(() => (failure instanceof Unavailable ? "not available" : "-"))];
  }
  if (!program) {
    return ["ok"];
  }
  const slug = `clients-${tool.name.replaceAll(/[^a-z0-9]+/g, "-")}-${Date.now().toString(36)}`;
  const output = await command(program[0], [...program.slice(1), server.url, server.key, slug], {
    cwd: folder,
    timeout: 120_000,
    failing: true,
  });
  // A program says "call<TAB>ok", or what went wrong instead of ok.
  const said = new Map(output.split("\n").map((line) => line.split("\t")));
  CALLS.filter((call) => said.get(call) !== "ok").forEach((call) =>
    console.error(`${tool.name}, ${call}: ${said.get(call) ?? output.slice(-4000)}`));
  return ["ok", ...CALLS.map((call) => (said.get(call) === "ok" ? "ok" : tool.faults?.includes(call) ? FAULT : "no"))];
}

async function start() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const key = "a-key-for-generated-clients-only";
  const data = join(work, "data");
  rmSync(data, { recursive: true, force: true });
  const child = spawn("java", ["-jar", resolve("target/quarkus-app/quarkus-run.jar")], {
    env: {
      ...process.env,
      QUARKUS_HTTP_PORT: String(port),
      BACKGROUNDER_ADMIN_KEY: key,
      BACKGROUNDER_DATABASE_DATA_DIR: data,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 300; tries++) {
    await new Promise((later) => setTimeout(later, 1000));
    const ready = await fetch(`${url}/q/health/ready`).catch(() => null);
    const demo = ready?.ok ? await fetch(`${url}/v1/stories?limit=1`).then((answer) => answer.json()) : null;
    if (demo?.data?.length) {
      return { url, key, stop: () => child.kill() };
    }
  }
  child.kill();
  throw new Error("the server did not start");
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  for (const row of table) {
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`);
  }
}
