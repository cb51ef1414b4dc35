const make = (tag, facts) => Object.assign(document.createElement(tag), facts);

/** What a reader may mean, below the field of a search. */
class SearchSuggestions extends HTMLElement {
  connectedCallback() {
    // Whoever saves data asks once.
    if (navigator.connection?.saveData) return;
    const { address, name, ...kinds } = this.dataset;
    const input = this.querySelector('input');
    const id = `${input.id}-list`;
    const list = make('ul', { id, role: 'listbox', ariaLabel: name });
    const said = make('span', { className: 'visually-hidden', ariaLive: 'polite' });
    let asking, timer, chosen;

    // No searchbox may be a combobox (ARIA in HTML).
    Object.assign(input, { type: 'text', role: 'combobox', ariaAutoComplete: 'list', enterKeyHint: 'search' });
    input.setAttribute('aria-controls', id);
    this.append(list, said);

    const choose = (option) => {
      if (chosen) chosen.ariaSelected = false;
      chosen = option;
      if (option) option.ariaSelected = true;
      option?.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option?.id ?? '');
    };
    const show = (shown) => {
      choose();
      list.hidden = !shown;
      input.ariaExpanded = shown;
      said.textContent = shown ? `${name}: ${list.childElementCount}` : '';
    };
    const stop = () => {
      clearTimeout(timer);
      asking?.abort();
      show(false);
    };
    const optionOf = ({ kind, text, url, language: lang }, index) => {
      const option = make('li', { id: `${id}-${index}`, role: 'option', ariaSelected: false });
      option.append(make('span', { lang, dir: 'auto', textContent: text }), ' ', make('small', { textContent: kinds[kind] }));
      option.onclick = () => {
        stop();
        // The site may be read under another name than its own.
        location.assign(new URL(url).pathname);
      };
      return option;
    };
    const ask = async () => {
      asking = new AbortController();
      try {
        const answer = await fetch(`${address}?${new URLSearchParams({ q: input.value })}`, { signal: asking.signal });
        list.replaceChildren(...(await answer.json()).suggestions.map(optionOf));
        show(list.childElementCount > 0 && document.activeElement === input);
      } catch {
        // Nothing came, or more was typed.
      }
    };

    // While a word is composed, too: telephones compose every word.
    input.oninput = () => {
      clearTimeout(timer);
      asking?.abort();
      timer = setTimeout(ask, 150);
    };
    input.onkeydown = (event) => {
      const { key, isComposing } = event;
      // Then the keys are not ours.
      if (isComposing || !list.firstChild) return;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        if (list.hidden) show(true);
        // Beyond either end is what was typed.
        if (key === 'ArrowDown') choose(chosen ? chosen.nextSibling : list.firstChild);
        else choose(chosen ? chosen.previousSibling : list.lastChild);
      } else if (key === 'Escape' && !list.hidden) stop();
      else if (key === 'Enter' && chosen) chosen.click();
      else return choose();
      event.preventDefault();
    };
    input.onblur = stop;
    input.form.onsubmit = stop;
    // The field keeps the focus, and a telephone its keyboard.
    list.onmousedown = (event) => event.preventDefault();
    show(false);
  }
}

customElements.define('search-suggestions', SearchSuggestions);
