/**
 * Reads sentences aloud, one after the other, with a voice of this computer: voices from elsewhere would be sent the text.
 * Source: Web Speech API.
 */
const VOICES_MILLISECONDS = 2_000;

/**
 * The voice for a language.
 * @param {SpeechSynthesis} synthesis
 * @param {string} language a BCP 47 tag
 * @returns {Promise<SpeechSynthesisVoice | null>} null if this computer has none
 */
export async function voiceFor(synthesis, language) {
  if (!synthesis) return null;
  // browsers fill the list late, and one without any voice says nothing
  if (!synthesis.getVoices().length) await voicesCome(synthesis);
  const spoken = (tag) => tag.replace("_", "-").toLowerCase();
  const local = synthesis.getVoices().filter(({ localService }) => localService);
  const exact = local.find(({ lang }) => spoken(lang) === language.toLowerCase());
  return exact ?? local.find(({ lang }) => spoken(lang).split("-")[0] === language.toLowerCase().split("-")[0]) ?? null;
}

function voicesCome(synthesis) {
  const signal = AbortSignal.timeout(VOICES_MILLISECONDS);
  return new Promise((resolve) => {
    synthesis.addEventListener?.("voiceschanged", resolve, { once: true, signal });
    signal.addEventListener("abort", resolve, { once: true });
  });
}

export class Aloud {
  #synthesis;
  #sentences;
  #notice;
  #make;
  #at = 0;
  #speaking = false;
  #voice = null;
  // browsers forget an utterance that nobody holds, and with it its end
  #current = null;
  rate = 1;

  /**
   * @param {SpeechSynthesis} synthesis
   * @param {string[]} sentences
   * @param {(now: {at: number, speaking: boolean}) => void} notice hears which sentence is read, and whether it is
   * @param {(text: string) => SpeechSynthesisUtterance} make
   */
  constructor(synthesis, sentences, notice, make = (text) => new SpeechSynthesisUtterance(text)) {
    this.#synthesis = synthesis;
    this.#sentences = sentences;
    this.#notice = notice;
    this.#make = make;
  }

  get speaking() {
    return this.#speaking;
  }

  /** @param {SpeechSynthesisVoice} voice */
  play(voice) {
    this.#voice = voice;
    this.#speak(this.#at < this.#sentences.length ? this.#at : 0);
  }

  /** Stops within the sentence; it is begun again afterwards. */
  pause() {
    this.#speaking = false;
    this.#synthesis?.cancel();
    this.#tell();
  }

  /** @param {-1 | 1} step */
  skip(step) {
    const at = Math.min(Math.max(this.#at + step, 0), this.#sentences.length - 1);
    if (this.#speaking) return this.#speak(at);
    this.#at = at;
    this.#tell();
  }

  #speak(at) {
    this.#synthesis.cancel();
    this.#at = at;
    this.#speaking = true;
    const utterance = Object.assign(this.#make(this.#sentences[at]), { voice: this.#voice, lang: this.#voice.lang, rate: this.rate });
    const next = () => this.#speaking && this.#at === at && this.#current === utterance && this.#goOn(at + 1);
    utterance.onend = next;
    // a sentence that the voice cannot speak does not end the reading; one that was cancelled is not the current one any more
    utterance.onerror = next;
    this.#current = utterance;
    this.#synthesis.speak(utterance);
    this.#tell();
  }

  #goOn(at) {
    if (at < this.#sentences.length) return this.#speak(at);
    this.#at = 0;
    this.#speaking = false;
    this.#tell();
  }

  #tell() {
    this.#notice({ at: this.#at, speaking: this.#speaking });
  }
}
