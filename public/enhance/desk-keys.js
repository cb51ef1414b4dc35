/** Keys of the newsroom's board: / to search, j and k from story to story, Enter as everywhere. */
class DeskKeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this);
  }

  handleEvent(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea')) return;
    if (event.key === '/') {
      event.preventDefault();
      this.querySelector('input[type="search"]').select();
    }
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const stories = [...this.querySelectorAll('[data-story]')];
    const place = stories.indexOf(document.activeElement);
    stories[Math.min(Math.max(place + step, 0), stories.length - 1)]?.focus();
  }
}

customElements.define('desk-keys', DeskKeys);
