/** A table that is sorted by its heads: up, down, and as it was. What counts as a number, the server says in `data-value`. */
class SortableTable extends HTMLElement {
  connectedCallback() {
    const [body] = this.querySelector('table').tBodies;
    const asWritten = [...body.rows];
    const heads = [...this.querySelectorAll('thead th')];
    const { compare } = new Intl.Collator(this.closest('[lang]').lang, { numeric: true });

    heads.forEach((head, column) => {
      const numbers = asWritten.some((row) => 'value' in row.cells[column].dataset);
      const order = (direction) => (one, other) => {
        const [a, b] = [one.cells[column], other.cells[column]];
        if (!numbers) return direction * compare(a.textContent, b.textContent);
        const [x, y] = [a, b].map((cell) => Number(cell.dataset.value ?? NaN));
        // What is no number stands last, up and down.
        return Number.isNaN(x) - Number.isNaN(y) || direction * (x - y);
      };
      // No button element: reading views take those away, and the name of the column with it.
      const button = document.createElement('span');
      button.role = 'button';
      button.tabIndex = 0;
      button.onkeydown = (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        button.click();
      };
      button.append(...head.childNodes);
      button.title = this.dataset.hint;
      button.onclick = () => {
        const next = { ascending: 'descending', descending: '' }[head.ariaSort] ?? 'ascending';
        for (const each of heads) each.removeAttribute('aria-sort');
        if (next) head.ariaSort = next;
        body.append(...(next ? asWritten.toSorted(order(next === 'ascending' ? 1 : -1)) : asWritten));
      };
      head.append(button);
    });
  }
}

customElements.define('sortable-table', SortableTable);
