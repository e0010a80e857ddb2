/* Reads a PHP file as an older PHP would: node php_syntax.mjs FILE 704. It ends with status 1 and a line for what is newer. */
import { readFile } from 'node:fs/promises';
import engine from 'php-parser';

const [file, version] = process.argv.slice(2);
try {
  new engine.Engine({ parser: { version: Number(version) } }).parseCode(await readFile(file, 'utf8'), file);
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
