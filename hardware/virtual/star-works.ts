import type { StarCommandName } from '../star/commands.ts';
import { starSerial, starStatus, starVersion } from './star-answers.ts';
import type { StarHabits } from './star-habits.ts';
import { StarPaper } from './star-paper.ts';
import { StarReader, type StarToken } from './star-reader.ts';
import type { Switches } from './status-answers.ts';
import type { Taken, Unit, Works } from './works.ts';

const COUNTER_SIZE = 32;

/** A Star printer's own part of a simulated one. */
export class StarWorks implements Works {
  readonly paper: StarPaper;
  readonly #habits: StarHabits;
  readonly #reader = new StarReader();
  #isTalking = false;
  #count = 0;
  #ended = 0;

  constructor(habits: StarHabits) {
    this.#habits = habits;
    this.paper = new StarPaper(habits.profile);
  }

  take(bytes: Uint8Array, switches: Switches): Taken {
    const tokens = this.#reader.read(bytes);
    return {
      units: tokens.filter((token) => !isRequest(token)).map((token) => this.#unit(token)),
      says: tokens.flatMap((token) => this.#atOnce(token, switches)),
    };
  }

  greet(switches: Switches): readonly Uint8Array[] {
    this.#isTalking = this.#habits.automatic === 'unasked';
    return this.tell(switches);
  }

  tell(switches: Switches): readonly Uint8Array[] {
    return this.#isTalking ? [this.#status(switches)] : [];
  }

  left(): void {
    this.#isTalking = false;
  }

  reset(): void {
    this.#isTalking = false;
    this.#count = 0;
    this.#ended = 0;
    this.#reader.forget();
    this.paper.reset();
  }

  #status(switches: Switches): Uint8Array {
    return starStatus(switches, this.#count);
  }

  #unit(token: StarToken): Unit {
    return {
      size: token.size,
      obey: (switches) => {
        const effect = this.paper.obey(token);
        const says = token.kind === 'command' ? this.#inOrder(token.name, token.parameters, switches) : [];
        return { ...effect, says };
      },
    };
  }

  #atOnce(token: StarToken, switches: Switches): readonly Uint8Array[] {
    return isRequest(token) && this.#habits.answers ? [this.#status(switches)] : [];
  }

  #inOrder(name: StarCommandName, parameters: Uint8Array, switches: Switches): readonly Uint8Array[] {
    const { automatic, counts, named, version, serial } = this.#habits;
    switch (name) {
      case 'countUp':
        if (!counts) return [];
        this.#count = (this.#count + 1) % COUNTER_SIZE;
        return this.tell(switches);
      case 'clearCount':
        this.#count = 0;
        return [];
      case 'automaticStatus':
        if (automatic === 'asked') this.#isTalking = (parameters[0] ?? 0) % 2 === 1;
        return this.tell(switches);
      case 'printEnd':
        return named ? [this.#printEnd(parameters)] : [];
      case 'version':
        return version === null ? [] : [starVersion(version)];
      case 'information':
        return serial === null || parameters[0] !== 49 ? [] : [starSerial(serial)];
      default:
        return [];
    }
  }

  #printEnd([step = 0, one = 0, two = 0]: Uint8Array): Uint8Array {
    if (step === 1) this.#ended = (this.#ended + 1) % 256;
    return Uint8Array.of(0x1b, 0x1d, 0x03, step, one, two, this.#ended, 0);
  }
}

function isRequest(token: StarToken): boolean {
  return token.kind === 'command' && token.name === 'askStatus';
}
