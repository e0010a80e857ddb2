/* What scripts mean, whatever their comments and spaces: node meanings.mjs < JSON list of texts > JSON list of digests.
 * A meaning is the syntax tree with every name and every text in it, as it stands, and without places. Constants that
 * are declared together mean what they mean one by one. */
import { createHash } from 'node:crypto';
import { parse } from 'acorn';

let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
const oneByOne = (node) => (node?.type === 'VariableDeclaration' && node.kind === 'const'
  ? node.declarations.map((one) => ({ ...node, declarations: [one] })) : [node]);
const withoutPlaces = (key, value) => (key === 'start' || key === 'end' ? undefined
  : typeof value === 'bigint' || value instanceof RegExp ? String(value)
    : key === 'body' && Array.isArray(value) ? value.flatMap(oneByOne) : value);
const meaning = (script) => createHash('sha256').update(JSON.stringify(
  parse(script, { ecmaVersion: 2023, sourceType: 'module' }), withoutPlaces)).digest('hex');
console.log(JSON.stringify(JSON.parse(text).map(meaning)));
