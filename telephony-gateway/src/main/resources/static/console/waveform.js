/** Reads a stereo WAV into peaks, and draws them as two lanes. */

/**
 * @param {ArrayBuffer} buffer RIFF WAVE, 16-bit PCM
 * @param {number} buckets how many peaks a lane
 * @returns {{lanes: Float32Array[], durationMs: number}}
 */
export function readPeaks(buffer, buckets) {
  const view = new DataView(buffer);
  const { channels, rate, bits, start, length } = readHeader(view);
  if (bits !== 16 || channels < 1) {
    throw new Error(`WAV with ${bits} bits and ${channels} channels`);
  }
  const frames = Math.floor(length / (channels * 2));
  const lanes = [new Float32Array(buckets), new Float32Array(buckets)];
  const samples = new Int16Array(buffer.slice(start, start + frames * channels * 2));
  for (let frame = 0; frame < frames; frame++) {
    const bucket = Math.min(buckets - 1, Math.floor((frame * buckets) / frames));
    for (let lane = 0; lane < 2; lane++) {
      const value = Math.abs(samples[frame * channels + Math.min(lane, channels - 1)]) / 32768;
      if (value > lanes[lane][bucket]) {
        lanes[lane][bucket] = value;
      }
    }
  }
  return { lanes, durationMs: (1000 * frames) / rate };
}

function readHeader(view) {
  if (view.byteLength < 12 || text(view, 0) !== 'RIFF' || text(view, 8) !== 'WAVE') {
    throw new Error('not a WAV');
  }
  let format = null;
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const name = text(view, at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (name === 'fmt ') {
      format = { channels: view.getUint16(start + 2, true), rate: view.getUint32(start + 4, true), bits: view.getUint16(start + 14, true) };
    }
    if (name === 'data' && format) {
      return { ...format, start, length: Math.min(size, view.byteLength - start) };
    }
    at = start + size + (size % 2);
  }
  throw new Error('WAV without sound');
}

function text(view, at) {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

/** How strong the part is drawn that was not played yet. */
const AHEAD = 0.42;

/** @param {number} played 0 to 1 */
export function drawLanes(canvas, lanes, played, marks) {
  const style = getComputedStyle(canvas);
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  const colours = ['--lane-caller', '--lane-assistant'].map((name) => style.getPropertyValue(name).trim());
  const laneHeight = height / 2;
  const bar = 2;
  const step = 3;
  lanes.forEach((lane, index) => {
    const middle = laneHeight * index + laneHeight / 2;
    for (let x = 0; x < width; x += step) {
      const peak = peakOf(lane, x / width, (x + step) / width);
      const size = Math.max(1, Math.sqrt(peak) * (laneHeight - 6));
      context.fillStyle = colours[index];
      context.globalAlpha = x / width <= played ? 1 : AHEAD;
      context.fillRect(x, middle - size / 2, bar, size);
    }
  });
  context.globalAlpha = 1;
  context.fillStyle = style.getPropertyValue('--border-strong').trim();
  context.fillRect(0, laneHeight - 0.5, width, 1);
  for (const mark of marks) {
    context.fillStyle = colours[mark.role === 'caller' ? 0 : 1];
    context.fillRect(mark.at * width, mark.role === 'caller' ? 0 : height - 4, 2, 4);
  }
  context.fillStyle = style.getPropertyValue('--text').trim();
  context.fillRect(Math.min(width - 1.5, played * width), 0, 1.5, height);
}

function peakOf(lane, from, to) {
  const first = Math.floor(from * lane.length);
  const last = Math.max(first + 1, Math.floor(to * lane.length));
  let peak = 0;
  for (let i = first; i < last && i < lane.length; i++) {
    peak = Math.max(peak, lane[i]);
  }
  return peak;
}
