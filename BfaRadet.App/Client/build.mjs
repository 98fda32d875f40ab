// Bundles every *.entry.ts of the app into wwwroot/dist. Client.targets calls it with the entry points it found;
// called by hand (npm run build) it finds them itself. One entry, one file: shell.entry.ts -> wwwroot/dist/shell.js.
import { build } from 'esbuild';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const outdir = join(root, 'wwwroot', 'dist');
const entries = process.argv.length > 2 ? process.argv.slice(2) : await findEntries(root);

const entryPoints = {};
for (const entry of entries) {
  const name = basename(entry, '.entry.ts');
  if (entryPoints[name]) {
    console.error(`Two entry points are called ${name}.entry.ts: ${entryPoints[name]} and ${entry}. Rename one.`);
    process.exit(1);
  }
  entryPoints[name] = resolve(root, entry);
}

const result = await build({
  absWorkingDir: root,
  entryPoints,
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  // Written below and always: MSBuild compares times, and a file left alone because it is the same looks out of date.
  write: false,
});

await mkdir(outdir, { recursive: true });
for (const file of result.outputFiles) {
  await writeFile(file.path, file.contents);
}

async function findEntries(folder) {
  const found = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    if (item.isDirectory() && !['node_modules', 'bin', 'obj', 'wwwroot'].includes(item.name)) {
      found.push(...(await findEntries(join(folder, item.name))));
    } else if (item.name.endsWith('.entry.ts')) {
      found.push(join(folder, item.name));
    }
  }
  return found;
}
