/** Counts down to an instant by the clock of the site, in the two largest units or days alone, as the page says it at first (lib/desk/countdown.ts). */
class CountDown extends HTMLElement {
  #timer;

  connectedCallback() {
    // The reader's own clock may be wrong: only the time that passes is taken from it.
    const ahead = Number(this.dataset.now) - Date.now();
    this.#timer = setInterval(() => this.#show(Number(this.dataset.until) - Date.now() - ahead), 1000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show(left) {
    let seconds = Math.floor(left / 1000);
    const parts = [];
    for (const [unit, length] of [
      ['d', 86_400],
      ['h', 3600],
      ['min', 60],
      ['s', 1],
    ]) {
      const count = Math.floor(seconds / length);
      seconds -= count * length;
      if (count > 0 || parts.length > 0) parts.push(`${count} ${unit}`);
      if (parts.length === 2 || (unit === 'd' && count > 14)) break;
    }
    this.textContent = left < 1000 ? 'now' : parts.join(' ');
    if (left < 1000) clearInterval(this.#timer);
  }
}

customElements.define('count-down', CountDown);
