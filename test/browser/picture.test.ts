/** The pictures of the page for the README. `UPDATE=1` takes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './playground.ts';

const { open } = browser();

const FOLDER = join(__dirname, '../../docs/playground');
const SIZE = { width: 1200, height: 620 };

test.each(['light', 'dark'] as const)('%s', async colorScheme => {
  const file = join(FOLDER, `playground-${colorScheme}.png`);
  const { page } = await open({ viewport: SIZE, colorScheme });
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (process.env.UPDATE) writeFileSync(file, picture);
  // Fonts differ from machine to machine, so pictures are not compared; that there is one of the right size is.
  const stored = readFileSync(file);
  expect([stored.readUInt32BE(16), stored.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
  expect(stored.length).toBeLessThan(160_000);
});
