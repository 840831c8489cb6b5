/** What `npm run new-rule` and `UPDATE=1` have left for a person to write: one thing after the other. */
import { join } from 'node:path';
import { shown, todos } from './support/todo.ts';

test('nothing is left to write', () => {
  expect(todos(join(__dirname, '..')).map(shown).slice(0, 1)).toEqual([]);
});
