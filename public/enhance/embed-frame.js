/** Something of another site, in a frame. Nothing of theirs is asked for before the reader presses the button. */
class EmbedFrame extends HTMLElement {
  connectedCallback() {
    const { address, name, load, notice } = this.dataset;
    const ask = document.createElement('p');
    // A name by which reading views know what is no part of the text (mozilla/readability, REGEXPS.unlikelyCandidates).
    ask.className = 'gdpr-notice';
    const button = document.createElement('button');
    button.textContent = load;
    button.onclick = () => {
      const frame = document.createElement('iframe');
      frame.title = name;
      frame.referrerPolicy = 'strict-origin';
      frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms';
      frame.allow = 'fullscreen';
      frame.src = address;
      this.replaceChildren(frame);
      frame.focus();
    };
    ask.append(button, ' ', notice);
    this.append(ask);
  }
}

customElements.define('embed-frame', EmbedFrame);
