/** A button that copies an address. It is not there where a browser would refuse to. */
class CopyAddress extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    const { address, copy, copied } = this.dataset;
    const button = document.createElement('button');
    const said = document.createElement('span');
    said.role = 'status';
    button.textContent = copy;
    button.onclick = async () => {
      said.textContent = '';
      try {
        await navigator.clipboard.writeText(address);
        said.textContent = copied;
      } catch {
        // Refused: the address stands there, chosen, to be copied by hand.
        said.textContent = address;
        getSelection().selectAllChildren(said);
      }
    };
    this.append(button, ' ', said);
  }
}

customElements.define('copy-address', CopyAddress);
