import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.mjs";

const BASE = { strict: true, noEmit: true, skipLibCheck: false, target: "ES2022", lib: ["ES2023", "DOM", "DOM.Iterable"], types: ["node"] };

/** Each makes a `client` folder, of which an adapter in calls/ tells the calls in calls/calls.ts how to use it. */
export const typescript = [
  tool("openapi-typescript", "openapi-fetch.ts", ({ document, folder, run }) =>
    run("openapi-typescript", [document, "-o", join(folder, "client/schema.d.ts")])),
  // It sends JSON.stringify() of the bytes, and reads events by JSON.parse().
  { ...tool("orval-7", "orval.ts", (context) => orval("orval7", context)), faults: ["stream", "import"] },
  tool("orval-8", "orval.ts", (context) => orval("orval8", context)),
  tool("hey-api", "hey-api.ts", async ({ document, folder, run }) => {
    const config = {
      input: document,
      output: join(folder, "client"),
      plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "zod", { name: "@hey-api/sdk", validator: true }],
    };
    writeFileSync(join(folder, "openapi-ts.config.mjs"), `export default ${JSON.stringify(config)}`);
    await run("openapi-ts", ["-f", join(folder, "openapi-ts.config.mjs")]);
  }),
];

function tool(name, adapter, generate) {
  return {
    name,
    async build(context) {
      const { folder, work, calls } = context;
      const run = (program, args) => command(join(work, "node_modules/.bin", program), args, { cwd: folder });
      await generate({ ...context, run });
      cpSync(join(calls, "calls.ts"), join(folder, "calls.ts"));
      cpSync(join(calls, adapter), join(folder, "main.ts"));
      const compilerOptions = { ...BASE, module: "ESNext", moduleResolution: "Bundler" };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["client", "*.ts"] }));
      await run("tsc", ["-p", "."]);
      await run("esbuild", ["main.ts", "--bundle", "--platform=node", "--format=esm", "--outfile=program.mjs", "--log-level=error"]);
      return ["node", "program.mjs"];
    },
  };
}

async function orval(version, { document, folder, work }) {
  const output = (client) => ({ input: document, output: { client, target: join(folder, "client", `${client}.ts`), mode: "single" } });
  writeFileSync(join(folder, "orval.config.cjs"), `module.exports = ${JSON.stringify({ client: output("fetch"), schemas: output("zod") })}`);
  const home = join(work, "node_modules", version);
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  await command("node", [join(home, bin.orval ?? bin), "--config", join(folder, "orval.config.cjs")], { cwd: folder });
}
