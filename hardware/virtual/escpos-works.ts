import type { CommandName } from '../escpos/commands.ts';
import { CommandReader, type Token } from './command-reader.ts';
import type { EscPosHabits } from './habits.ts';
import { Paper } from './paper.ts';
import { automaticStatus, realtimeAnswer, transmittedStatus, type Switches } from './status-answers.ts';
import type { Taken, Unit, Works } from './works.ts';

/** An ESC/POS printer's own part of a simulated one. */
export class EscPosWorks implements Works {
  readonly paper: Paper;
  readonly #habits: EscPosHabits;
  readonly #reader = new CommandReader();
  #isTalking = false;

  constructor(habits: EscPosHabits) {
    this.#habits = habits;
    this.paper = new Paper(habits.profile);
  }

  take(bytes: Uint8Array, switches: Switches): Taken {
    const tokens = this.#reader.read(bytes);
    return {
      units: tokens.map((token) => this.#unit(token)),
      says: tokens.flatMap((token) => this.#atOnce(token, switches)),
    };
  }

  greet(switches: Switches): readonly Uint8Array[] {
    this.#isTalking = this.#habits.automatic === 'unasked';
    return this.tell(switches);
  }

  tell(switches: Switches): readonly Uint8Array[] {
    return this.#isTalking ? [automaticStatus(switches)] : [];
  }

  left(): void {
    this.#isTalking = false;
  }

  reset(): void {
    this.#isTalking = false;
    this.#reader.forget();
    this.paper.reset();
  }

  #unit(token: Token): Unit {
    return {
      size: token.size,
      obey: (switches) => {
        const says = token.kind === 'command' ? this.#inOrder(token.name, token.parameters, switches) : [];
        return { ...this.paper.obey(token), says };
      },
    };
  }

  #atOnce(token: Token, switches: Switches): readonly Uint8Array[] {
    if (token.kind !== 'command' || token.name !== 'realtimeStatus' || !this.#habits.realtime) return [];
    return [realtimeAnswer(token.parameters[0] ?? 0, switches)];
  }

  #inOrder(name: CommandName, parameters: Uint8Array, switches: Switches): readonly Uint8Array[] {
    const { processId, transmitStatus, automatic, identity } = this.#habits;
    switch (name) {
      case 'processId':
        return processId ? [Uint8Array.of(0x37, 0x22, ...parameters.subarray(2), 0)] : [];
      case 'transmitStatus':
        return transmitStatus ? [transmittedStatus(switches)] : [];
      case 'printerId':
        return identity ? identityAnswer(identity, parameters[0] ?? 0) : [];
      case 'initialize':
        this.#isTalking = automatic === 'unasked';
        return [];
      case 'automaticStatus':
        if (automatic === 'never') return [];
        this.#isTalking = parameters[0] !== 0;
        return this.tell(switches);
      default:
        return [];
    }
  }
}

/** What a printer says of itself when it is asked by `GS I`. */
export interface VirtualIdentity {
  readonly maker: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
}

/** `5Fh`, the text, NUL; nothing to what it does not know. */
function identityAnswer(identity: VirtualIdentity, asked: number): readonly Uint8Array[] {
  const texts: Readonly<Record<number, string>> = {
    65: identity.firmware,
    66: identity.maker,
    67: identity.model,
    68: identity.serial,
  };
  const text = texts[asked];
  return text === undefined ? [] : [Uint8Array.of(0x5f, ...Buffer.from(text, 'latin1'), 0)];
}
