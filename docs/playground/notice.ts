import { byId } from './dom.ts';

const SHOWN = 6000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a few seconds, to eyes and to screen readers. */
export function notice(text: string): void {
  const place = byId('notice', HTMLElement);
  place.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    place.textContent = '';
  }, SHOWN);
}
