/** The page for those who use no mouse, who see other colours, and who do not see it. */
import axe, { type AxeResults } from 'axe-core';
import { browser, type Playground } from './playground.ts';

const { open } = browser();

const TABS = ['Findings', 'Rules', '.spectral.yaml'] as const;

/** What can be acted on now. Of tabs, only the selected one: arrow keys lead to the others. */
const CONTROLS =
  ':is(a[href], button:not([disabled]), select, input, [contenteditable=true], [role=tabpanel]):not([tabindex="-1"])';

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 400, height: 800 } }],
  ['more contrast, less motion', { forcedColors: 'active', reducedMotion: 'reduce' }],
] as const)('%s', (_name, options) => {
  test('axe finds no violation', async () => {
    const playground = await open(options);
    expect(await violations(playground)).toEqual([]);
    for (const tab of TABS) {
      await playground.openTab(tab);
      expect(await violations(playground)).toEqual([]);
    }
    await playground.openTab('Findings');
    await playground.choose('Example', 'A good flow');
    await playground.share();
    expect(await violations(playground)).toEqual([]);
  });

  test('nothing is wider than the window', async () => {
    const { page } = await open(options);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

async function violations({ page }: Playground): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

describe('with the keyboard alone', () => {
  test.each(TABS)('Tab reaches everything while %s is open', async tab => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Findings' }).focus();
    for (let step = 0; step < TABS.indexOf(tab); step++) await page.keyboard.press('ArrowRight');
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    const all = await page.evaluate(selector => {
      const visible = [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
      for (const [index, element] of visible.entries()) element.setAttribute('data-control', String(index));
      return visible.map(element => element.outerHTML.slice(0, 120));
    }, CONTROLS);
    const reached = new Set<string>();
    for (let press = 0; press < all.length + 20; press++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('data-control') ?? ''));
    }
    expect(all.filter((_, index) => !reached.has(String(index)))).toEqual([]);
  });

  test('Enter on a finding leads to its place, and Tab out of the editor', async () => {
    const playground = await open();
    const { page } = playground;
    const [line] = (await playground.findings()).at(-1)?.place.split(':') ?? [];
    await page.locator('#findings li button').last().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.cm-content').evaluate(content => content === document.activeElement)).toBe(true);
    expect(await page.locator('.cm-activeLineGutter').filter({ hasText: /\d/ }).textContent()).toBe(line);
    expect(await page.locator('#findings .current .place').last().textContent()).toMatch(new RegExp(`^${line}:`));
    await page.keyboard.press('Tab');
    expect(await page.locator('.cm-content').evaluate(content => content === document.activeElement)).toBe(false);
  });

  test('F8 leads from finding to finding, and Ctrl-Shift-M to the list in the editor', async () => {
    const { page } = await open();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('F8');
    expect(await page.locator('#findings .current').count()).toBeGreaterThan(0);
    await page.keyboard.press('ControlOrMeta+Shift+M');
    expect(await page.locator('.cm-panel-lint li').count()).toBeGreaterThan(0);
  });

  test('the space bar switches a rule, and stays at it', async () => {
    const playground = await open();
    await playground.openTab('Rules');
    const box = playground.page.getByRole('checkbox').first();
    await box.focus();
    await playground.page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(false);
    expect(await box.evaluate(element => element === document.activeElement)).toBe(true);
    expect(await playground.config()).toContain(': off');
  });
});

test('a change of the findings is said to screen readers', async () => {
  const playground = await open();
  const status = playground.page.getByRole('status').first();
  expect(await status.textContent()).toMatch(/^\d+ errors?, \d+ warnings?$/);
  await playground.choose('Example', 'A good flow');
  expect(await status.textContent()).toBe('No findings');
});

test('the theme is that of the system until the visitor chooses one', async () => {
  const { page } = await open({ colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await background()).toBe(light);
});
