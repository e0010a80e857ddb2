/* Runs the exported worker in workerd with a D1 database in memory: node serve.mjs FOLDER-OF-THE-WORKER
 * The first line on standard output is {"address": …}; it ends with its standard input. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';

const folder = process.argv[2];
const read = (name) => readFile(join(folder, name), 'utf8');
const flare = new Miniflare({
  host: '127.0.0.1',
  port: 0,
  compatibilityDate: '2025-05-01',
  modules: [
    { type: 'ESModule', path: 'worker.js', contents: await read('worker.js') },
    { type: 'ESModule', path: 'site.js', contents: await read('site.js') },
  ],
  d1Databases: { DB: 'inbox' },
});
const database = await flare.getD1Database('DB');
for (const statement of (await read('schema.sql')).replace(/^--.*$/gm, '').split(/;\s*\n(?=CREATE|INSERT|$)/)) {
  if (statement.trim()) await database.prepare(statement.trim()).run();
}
const address = (await flare.ready).href.replace(/\/$/, '');
console.log(JSON.stringify({ address }));
for await (const line of process.stdin) {
  /* A line is a statement: what the tests cannot do from outside, such as filling the inbox. */
  const { results } = await database.prepare(String(line).trim()).all();
  console.log(JSON.stringify(results));
}
await flare.dispose();
