// Bundles every *.entry.ts of the app into wwwroot/dist, and every *.server.ts, which the server runs, into Client/dist.
// Client.targets calls it with the entry points it found; called by hand (npm run build) it finds them itself. One entry,
// one file: shell.entry.ts -> wwwroot/dist/shell.js, authority.server.ts -> Client/dist/authority.js.
import { build } from 'esbuild';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [asked, out] = [process.argv.slice(2).filter((word) => !word.startsWith('--')), process.argv.find((word) => word.startsWith('--out='))?.slice(6)];
const kinds = [
  { ending: '.entry.ts', outdir: join(root, 'wwwroot', 'dist'), format: 'esm', target: 'es2022' },
  // Jint knows no modules of ours: what is exported becomes one global of the file's name.
  { ending: '.server.ts', outdir: out ? resolve(out) : join(root, 'Client', 'dist'), format: 'iife', target: 'es2022' },
];
const entries = asked.length > 0 ? asked : await findEntries(root);

for (const { ending, outdir, format, target } of kinds) {
  const entryPoints = {};
  for (const entry of entries.filter((path) => path.endsWith(ending))) {
    const name = basename(entry, ending);
    if (entryPoints[name]) {
      console.error(`Two entry points are called ${name}${ending}: ${entryPoints[name]} and ${entry}. Rename one.`);
      process.exit(1);
    }
    entryPoints[name] = resolve(root, entry);
  }

  await mkdir(outdir, { recursive: true });
  // One by one where each has a global name of its own.
  const groups = format === 'iife' ? Object.entries(entryPoints).map(([name, path]) => ({ [name]: path })) : [entryPoints];
  for (const group of groups) {
    const result = await build({
      absWorkingDir: root,
      nodePaths: [join(root, 'node_modules')],
      entryPoints: group,
      outdir,
      bundle: true,
      minify: true,
      format,
      ...(format === 'iife' && { globalName: Object.keys(group)[0] }),
      target,
      sourcemap: false,
      legalComments: 'none',
      charset: 'utf8',
      logLevel: 'warning',
      // Written below and always: MSBuild compares times, and a file left alone because it is the same looks out of date.
      write: false,
    });
    for (const file of result.outputFiles) {
      await writeFile(file.path, file.contents);
    }
  }
}

async function findEntries(folder) {
  const found = [];
  for (const item of await readdir(folder, { withFileTypes: true })) {
    if (item.isDirectory() && !['node_modules', 'bin', 'obj', 'wwwroot'].includes(item.name)) {
      found.push(...(await findEntries(join(folder, item.name))));
    } else if (kinds.some(({ ending }) => item.name.endsWith(ending))) {
      found.push(join(folder, item.name));
    }
  }
  return found;
}
