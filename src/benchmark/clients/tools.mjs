import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { command, Unavailable } from "./command.mjs";
import { typescript } from "./typescript.mjs";

const GENERATOR = "org.openapitools:openapi-generator-cli:7.25.0";
const KOTLIN = "2.2.21";

/**
 * The generators. `build` generates a client, compiles it with the calls, and gives the command that runs them; the server's address, the
 * key and a slug of its own follow as arguments.
 */
export const tools = [
  { name: "spectral", build: spectral },
  ...typescript,
  { name: "java", build: java },
  { name: "kotlin", build: kotlin },
  { name: "go", build: go },
  { name: "python", build: python },
];

/** Makes nothing: its checks must find no errors. */
async function spectral({ document, folder, work }) {
  const rules = join(folder, "rules.json");
  writeFileSync(rules, JSON.stringify({ extends: ["spectral:oas"] }));
  const report = await command(
    join(work, "node_modules/.bin/spectral"),
    ["lint", document, "--ruleset", rules, "--fail-severity", "error", "--format", "json"],
    { cwd: folder },
  );
  if (!report.trim().startsWith("[") && !report.includes("No results")) {
    throw new Error(report.slice(0, 4000));
  }
}

async function java({ document, folder, calls }) {
  await generate("java", document, folder, "library=native", "useSingleRequestParameter=true");
  const jars = await classpath(
    folder,
    "com.fasterxml.jackson.core:jackson-databind:2.21.2",
    "com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.21.2",
    "org.openapitools:jackson-databind-nullable:0.2.10",
    "jakarta.annotation:jakarta.annotation-api:1.3.5",
    "com.google.code.findbugs:jsr305:3.0.2",
    "org.apache.httpcomponents:httpmime:4.5.14",
  );
  const classes = join(folder, "classes");
  const sources = [...files(join(folder, "src/main/java"), ".java"), join(calls, "Calls.java")];
  await command("javac", ["-nowarn", "-d", classes, "-cp", jars, ...sources], { cwd: folder });
  return ["java", "-cp", [classes, jars].join(delimiter), "Calls"];
}

async function kotlin({ document, folder, calls }) {
  await generate("kotlin", document, folder);
  const compiler = await classpath(folder, `org.jetbrains.kotlin:kotlin-compiler-embeddable:${KOTLIN}`);
  const jars = await classpath(
    folder,
    `org.jetbrains.kotlin:kotlin-stdlib:${KOTLIN}`,
    `org.jetbrains.kotlin:kotlin-reflect:${KOTLIN}`,
    "com.squareup.moshi:moshi-kotlin:1.15.2",
    "com.squareup.okhttp3:okhttp-jvm:5.1.0",
  );
  const classes = join(folder, "classes");
  const sources = [join(folder, "src/main/kotlin"), join(calls, "Calls.kt")];
  const arguments_ = ["-no-stdlib", "-no-reflect", "-nowarn", "-d", classes, "-cp", jars, ...sources];
  await command("java", ["-Xmx2g", "-cp", compiler, "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", ...arguments_], { cwd: folder });
  return ["java", "-cp", [classes, jars].join(delimiter), "CallsKt"];
}

/** Go without modules, since its proxy may be out of reach: what the client imports beside the standard library comes from GOPATH. */
async function go({ document, folder, calls }) {
  const source = join(folder, "src/backgrounder");
  mkdirSync(source, { recursive: true });
  await generate("go", document, source, "packageName=backgrounder", "withGoMod=false");
  mkdirSync(join(folder, "src/calls"));
  cpSync(join(calls, "calls.go"), join(folder, "src/calls/calls.go"));
  const env = { ...process.env, GO111MODULE: "off", GOPATH: [folder, "/usr/share/gocode"].join(delimiter), GOFLAGS: "" };
  const newest = ["/usr/local/go/bin/go", "go"].find((candidate) => candidate === "go" || existsSync(candidate));
  await command(newest, ["vet", "backgrounder", "calls"], { cwd: folder, env });
  await command(newest, ["build", "-o", "program", "calls"], { cwd: folder, env });
  return [join(folder, "program")];
}

async function python({ document, folder, calls }) {
  await command("python3", ["-c", "import pydantic, dateutil, urllib3; assert pydantic.VERSION > '2'"]).catch(() => {
    throw new Unavailable("pydantic 2, urllib3 or dateutil");
  });
  await generate("python", document, folder, "packageName=backgrounder");
  cpSync(join(calls, "calls.py"), join(folder, "calls.py"));
  await command("python3", ["-W", "error", "-m", "compileall", "-q", "backgrounder", "calls.py"], { cwd: folder });
  const modules = files(join(folder, "backgrounder"), ".py").map((file) =>
    file.slice(folder.length + 1, -".py".length).replaceAll("/", ".").replace(/\.__init__$/, ""));
  await command("python3", ["-W", "error::SyntaxWarning", "-c", modules.map((module) => `import ${module}`).join("\n")], { cwd: folder });
  return ["python3", "calls.py"];
}

async function generate(generator, document, folder, ...properties) {
  const jars = await classpath(folder, GENERATOR);
  const settings = ["apiTests=false", "modelTests=false", "apiDocs=false", "modelDocs=false"].join(",");
  // Of a parameter, `useSingleRequestParameter` would make a method that Object has.
  const names = ["--parameter-name-mappings", "wait=longest"];
  const additional = properties.length ? ["--additional-properties", properties.join(",")] : [];
  await command("java", [
    ...["-cp", jars, "org.openapitools.codegen.OpenAPIGenerator", "generate", "-g", generator, "-i", document, "-o", folder],
    ...["--global-property", settings, ...names, ...additional],
  ]);
}

/** What Maven finds these to need. */
async function classpath(folder, ...coordinates) {
  const dependencies = coordinates.map((coordinate) => {
    const [group, artifact, version] = coordinate.split(":");
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  });
  const pom = join(folder, "classpath.xml");
  writeFileSync(
    pom,
    `<project><modelVersion>4.0.0</modelVersion><groupId>client</groupId><artifactId>client</artifactId><version>1</version>
     <dependencies>${dependencies.join("")}</dependencies></project>`,
  );
  const found = join(folder, "classpath.txt");
  await command(resolve("mvnw"), [
    ...["-q", "-B", "-f", pom, "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"],
    `-Dmdep.outputFile=${found}`,
  ]);
  return readFileSync(found, "utf8").trim();
}

function files(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}
