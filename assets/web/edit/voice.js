// A voice that is recorded in the browser. What the browser records is decoded here and sent as WAV, which needs no
// kind of sound that only browsers know.

import { button, fill, h, t } from "./dom.js";
import { note } from "./ask.js";

/** Longest recording, in seconds. */
const SECONDS_MAX = 25;

/** Whether this browser can record at all. */
export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder && window.AudioContext);

/** Samples of one channel as a WAV file of 16 bits. */
export function wav(samples, rate) {
  const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (at, letters) => [...letters].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF");
  bytes.setUint32(4, 36 + samples.length * 2, true);
  text(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => bytes.setInt16(44 + i * 2, Math.max(-1, Math.min(1, sample)) * 32767, true));
  return new Blob([bytes], { type: "audio/wav" });
}

/** Any recording that this browser can read, as WAV of one channel. */
export async function asWav(blob) {
  const context = new AudioContext();
  try {
    const sound = await context.decodeAudioData(await blob.arrayBuffer());
    const samples = new Float32Array(sound.length);
    for (let channel = 0; channel < sound.numberOfChannels; channel += 1) {
      sound.getChannelData(channel).forEach((sample, i) => { samples[i] += sample / sound.numberOfChannels; });
    }
    return wav(samples, sound.sampleRate);
  } finally {
    context.close();
  }
}

/** A button that records, shows how loud it is, and gives the recording to `done`. */
export function recorder(done) {
  const meter = h("meter", { min: 0, max: 1, low: 0.05, high: 0.9, optimum: 0.4, "aria-label": t("loudness"), hidden: true });
  let stop = null;
  const start = async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { noiseSuppression: true, echoCancellation: false } });
    } catch {
      note({ text: t("no-microphone"), wrong: true });
      return;
    }
    const context = new AudioContext();
    const listener = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(listener);
    const heard = new Float32Array(listener.fftSize);
    const parts = [];
    const recording = new MediaRecorder(stream);
    const tick = setInterval(() => {
      listener.getFloatTimeDomainData(heard);
      meter.value = Math.max(...heard.map(Math.abs));
    }, 60);
    const limit = setTimeout(() => stop?.(), SECONDS_MAX * 1000);
    recording.addEventListener("dataavailable", (event) => parts.push(event.data));
    recording.addEventListener("stop", async () => {
      clearInterval(tick);
      clearTimeout(limit);
      stream.getTracks().forEach((track) => track.stop());
      context.close();
      meter.hidden = true;
      show();
      try {
        await done(await asWav(new Blob(parts, { type: recording.mimeType })));
      } catch {
        note({ text: t("not-recorded"), wrong: true });
      }
    });
    recording.start();
    meter.hidden = false;
    stop = () => { stop = null; recording.stop(); };
    show();
  };
  const place = h("span", {});
  const show = () => fill(place, stop
    ? button(t("stop-recording"), () => stop(), { kind: "main recording" })
    : button(t("record"), start, {}));
  show();
  const element = h("span", { class: "row" }, place, meter);
  return { element, close: () => stop?.() };
}
