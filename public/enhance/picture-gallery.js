const OPEN = 'picture-gallery';

/** To be alone on the screen means to look at all of the page: once something is drawn. */
const onceDrawn = (then) => requestAnimationFrame(() => setTimeout(then));

/** Pictures in a dialog of their own, one after the other. Without it each is a link to its file. */
class PictureGallery extends HTMLElement {
  #links = [...this.querySelectorAll('a[data-position]')];
  #dialog;
  #at = 0;

  connectedCallback() {
    addEventListener('popstate', () => this.#dialog?.close());
    // Ahead of whoever opens it. Safari knows no idle time.
    (globalThis.requestIdleCallback ?? setTimeout)(() => (this.#dialog ??= this.#build()));
    this.#links.forEach((link, at) => {
      link.onclick = (event) => {
        // With a key held, a link opens elsewhere or is saved.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.#dialog ??= this.#build();
        const dialog = this.#dialog;
        dialog.onclose = () => {
          link.focus();
          if (history.state === OPEN) history.back();
        };
        this.#show(at);
        dialog.show();
        // The way back from what covers the screen is to what it covers.
        history.pushState(OPEN, '');
        onceDrawn(() => {
          if (!dialog.open) return;
          dialog.open = false;
          dialog.showModal();
        });
      };
    });
  }

  #build() {
    const { name, close, previous, next } = this.dataset;
    const dialog = document.createElement('dialog');
    dialog.className = 'lightbox';
    dialog.ariaLabel = name;
    dialog.innerHTML =
      '<header><h2></h2><button></button></header><figure><picture></picture><figcaption aria-live=polite><b></b> <span></span></figcaption></figure><nav><button></button><button></button></nav>';
    dialog.querySelector('h2').textContent = name;
    const step = (by) => this.#show(this.#at + by);
    const leave = () => {
      dialog.hidden = true;
      onceDrawn(() => {
        dialog.close();
        dialog.hidden = false;
      });
    };
    const acts = [leave, () => step(-1), () => step(1)];
    dialog.querySelectorAll('button').forEach((button, index) => {
      button.textContent = [close, previous, next][index];
      button.onclick = acts[index];
    });

    // Where words run from right to left, so do pictures.
    const forward = () => (getComputedStyle(this).direction === 'rtl' ? -1 : 1);
    dialog.onkeydown = ({ key }) => {
      // Until it is alone, nothing else does.
      if (key === 'Escape') dialog.close();
      const by = { ArrowRight: forward(), ArrowLeft: -forward(), Home: -Infinity, End: Infinity }[key];
      if (by) step(by);
    };
    let from;
    dialog.addEventListener('touchstart', ({ touches: [{ clientX, clientY }, second] }) => {
      // Two fingers enlarge, and one moves what is enlarged.
      from = second || visualViewport.scale > 1 ? undefined : { clientX, clientY };
    });
    dialog.addEventListener('touchend', ({ changedTouches: [{ clientX, clientY }] }) => {
      const way = from?.clientX - clientX;
      if (Math.abs(way) > 50 + Math.abs(from?.clientY - clientY)) step(Math.sign(way) * forward());
    });
    this.append(dialog);
    return dialog;
  }

  #show(wanted) {
    const last = this.#links.length - 1;
    this.#at = Math.max(0, Math.min(wanted, last));
    const link = this.#links[this.#at];
    const picture = link.firstElementChild.cloneNode(true);
    for (const each of picture.children) {
      each.sizes = '100vw';
      each.loading = 'eager';
    }
    const find = (what) => this.#dialog.querySelector(what);
    find('picture').replaceWith(picture);
    find('b').textContent = link.dataset.position;
    find('span').replaceChildren(...link.nextElementSibling.cloneNode(true).childNodes);
    // Not `disabled`, which would take the focus away.
    find('nav :first-child').ariaDisabled = this.#at === 0;
    find('nav :last-child').ariaDisabled = this.#at === last;
  }
}

customElements.define('picture-gallery', PictureGallery);
