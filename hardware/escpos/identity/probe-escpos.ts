import type { Exchange } from '../../identity/exchange.ts';
import { NOBODY, type Identity, type Probed } from '../../identity/identity.ts';
import type { ProbePatience } from '../../identity/probe.ts';
import { command } from '../commands.ts';
import { readAnswers, type Answer } from '../status/answers.ts';
import { askIdentity, identityIn } from './escpos-identity.ts';

const ALL_CAUSES = 0xff;
const PAPER_SENSOR = 1;
const ID = 'who?';

type Ask = <Found>(
  bytes: Uint8Array,
  take: (answer: Answer) => Found | null,
  ms: number,
) => Promise<Found | null>;

/** What an ESC/POS printer says of itself and can prove; null when there is none that answers. */
export async function probeEscPos(exchange: Exchange, patience: ProbePatience): Promise<Probed | null> {
  const ask: Ask = (bytes, take, ms) => exchange.ask(bytes, readAnswers, take, ms);
  const realtime = await ask(command('realtimeStatus', 1), kind('realtime'), patience.reply);
  const spoken = await ask(command('automaticStatus', ALL_CAUSES), kind('automatic'), patience.turn);
  const counted = await ask(command('transmitStatus', PAPER_SENSOR), kind('transmitted'), patience.turn);
  if (!realtime && !spoken && !counted) return null;
  const identity = await whoIs(ask, patience);
  const question = command('processId', 0x30, 0x30, ...Buffer.from(ID, 'latin1'));
  const named = await ask(
    question,
    (answer) => (answer.kind === 'processed' && answer.id === ID ? true : null),
    patience.turn,
  );
  return {
    ...identity,
    family: 'escpos',
    realtime: realtime !== null,
    automatic: spoken ? 'speaks' : 'silent',
    proof: named ? 'id' : counted ? 'status' : 'nothing',
  };
}

/** Whoever does not tell its maker is not asked for the rest. */
async function whoIs(ask: Ask, { turn }: ProbePatience): Promise<Identity> {
  const maker = await ask(askIdentity('maker'), identityIn, turn);
  const model = await ask(askIdentity('model'), identityIn, turn);
  if (maker === null && model === null) return NOBODY;
  return {
    maker,
    model,
    firmware: await ask(askIdentity('firmware'), identityIn, turn),
    serial: await ask(askIdentity('serial'), identityIn, turn),
  };
}

function kind(wanted: Answer['kind']): (answer: Answer) => true | null {
  return (answer) => (answer.kind === wanted ? true : null);
}
