/** What can be heard. Each differs from the others in rhythm as well as in pitch. */
export const SOUND_NAMES = ['new', 'changed', 'void', 'rush', 'ready', 'late', 'lost'] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** One note. Seconds, hertz, and loudness from 0 to 1. `struck` rings out, `held` stays until its end. */
interface Note {
  readonly at: number;
  readonly hertz: number;
  readonly lasts: number;
  readonly loud: number;
  readonly body: 'struck' | 'held' | 'buzz' | 'bell';
}

const note = (at: number, hertz: number, lasts: number, body: Note['body'], loud = 1): Note => ({
  at,
  hertz,
  lasts,
  loud,
  body,
});

/** Between 1 and 4 kHz, where fans and fryers leave room. `late` is never louder than `new`. */
const SCORES: Readonly<Record<SoundName, readonly Note[]>> = {
  new: [note(0, 1319, 0.5, 'struck'), note(0.22, 1976, 0.7, 'struck')],
  changed: [0, 0.2, 0.4].map((at) => note(at, 1568, 0.09, 'held', 0.8)),
  void: [note(0, 1760, 0.22, 'held', 0.8), note(0.26, 1175, 0.75, 'held', 0.8)],
  rush: [
    ...[0, 0.11, 0.22, 0.33, 0.44].map((at) => note(at, 2093, 0.05, 'held')),
    note(0.58, 3136, 0.5, 'struck'),
  ],
  ready: [note(0, 1480, 1.8, 'bell', 0.8)],
  late: [note(0, 330, 0.2, 'buzz', 0.55), note(0.3, 330, 0.2, 'buzz', 0.55)],
  lost: [note(0, 1175, 0.6, 'held', 0.7), note(0.75, 880, 0.8, 'held', 0.7)],
};

/** The partials of each body: times the note's pitch, and how loud. A bell's are not whole multiples. */
const PARTIALS: Readonly<Record<Note['body'], readonly (readonly [times: number, loud: number])[]>> = {
  struck: [
    [1, 0.7],
    [2, 0.25],
    [3.01, 0.12],
  ],
  held: [
    [1, 0.75],
    [3, 0.15],
  ],
  buzz: [[1, 0.9]],
  bell: [
    [1, 0.5],
    [2.01, 0.3],
    [2.76, 0.22],
    [5.4, 0.1],
  ],
};

/** How long a sound lasts, in seconds. */
export function soundSeconds(name: SoundName): number {
  return Math.max(...SCORES[name].map((each) => each.at + each.lasts));
}

/** Full volume keeps every score below clipping. */
const FULL = 1.2;

/** Plays a sound now, synthesised. `volume` from 0 to 1. */
export function playSound(context: BaseAudioContext, name: SoundName, volume: number): void {
  const master = context.createGain();
  master.gain.value = volume * FULL;
  master.connect(context.destination);
  for (const each of SCORES[name]) playNote(context, master, each);
}

function playNote(context: BaseAudioContext, out: AudioNode, each: Note): void {
  const start = context.currentTime + 0.02 + each.at;
  const end = start + each.lasts;
  for (const [times, loud] of PARTIALS[each.body]) {
    const gain = context.createGain();
    envelope(gain.gain, each, loud, start, end);
    gain.connect(out);
    const tone = context.createOscillator();
    tone.type = each.body === 'buzz' ? 'sawtooth' : 'triangle';
    tone.frequency.value = each.hertz * times;
    tone.connect(gain);
    tone.start(start);
    tone.stop(end + 0.05);
  }
}

function envelope(gain: AudioParam, each: Note, loud: number, start: number, end: number): void {
  const peak = each.loud * loud;
  gain.setValueAtTime(0.0001, start);
  gain.exponentialRampToValueAtTime(peak, start + 0.008);
  if (each.body === 'struck' || each.body === 'bell') {
    gain.exponentialRampToValueAtTime(0.0005, end);
    return;
  }
  gain.setValueAtTime(peak, Math.max(start + 0.01, end - 0.03));
  gain.exponentialRampToValueAtTime(0.0005, end);
}
