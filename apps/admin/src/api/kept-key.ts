/**
 * The key that one submit is sent under. It stays the same until an answer arrived: what is sent again after a
 * lost connection is the same request, and is not carried out twice.
 */
export class KeptKey {
  #key: string | null = null;

  /** The key to send with. */
  get current(): string {
    return (this.#key ??= newKey());
  }

  /** An answer arrived, or something else is wanted: the next submit has another key. */
  forget(): void {
    this.#key = null;
  }
}

/** Also where the page is not served securely, which `crypto.randomUUID` needs. */
const newKey = (): string =>
  // Letters alone: nothing that could be taken for a card number.
  String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)).map((byte) => 97 + (byte & 15)));
