/** Tabs as the ARIA Authoring Practices describe them: the arrow keys move among them, Tab leads to the panel. */
export function tabs(list: HTMLElement): void {
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  for (const [index, tab] of all.entries()) {
    tab.addEventListener('click', () => select(all, tab));
    tab.addEventListener('keydown', event => {
      const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      select(all, all.at(target % all.length));
    });
  }
}

function select(all: readonly HTMLElement[], selected: HTMLElement | undefined): void {
  for (const tab of all) {
    const isSelected = tab === selected;
    tab.ariaSelected = String(isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !isSelected);
  }
  selected?.focus();
}
