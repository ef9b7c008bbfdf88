import type { Exchange } from '../../identity/exchange.ts';
import { NOBODY, type Identity, type Probed } from '../../identity/identity.ts';
import type { ProbePatience } from '../../identity/probe.ts';
import { starCommand } from '../commands.ts';
import { readStarAnswers, type StarAnswer } from '../status/star-answers.ts';
import type { StarStatus } from '../status/star-status.ts';
import { ASK_SERIAL, ASK_VERSION, namesItsJobs, starIdentityIn } from './star-identity.ts';

const ASK = starCommand('askStatus');
const ETB = starCommand('countUp');
const [NAME, NO, JOB] = [0, 0x5a, 0xa5] as const;

/** What a Star printer says of itself and can prove; null when there is none that answers as one. */
export async function probeStar(exchange: Exchange, patience: ProbePatience): Promise<Probed | null> {
  const ask = <Found>(
    bytes: Uint8Array,
    take: (answer: StarAnswer) => Found | null,
    ms: number,
  ): Promise<Found | null> => exchange.ask(bytes, readStarAnswers, take, ms);
  const first = await ask(ASK, statusIn, patience.reply);
  if (!first) return null;
  const told = await ask(ASK_VERSION, starIdentityIn, patience.turn);
  const identity: Identity = { ...NOBODY, maker: 'Star', ...told };
  const isNamed = identity.model !== null && namesItsJobs(identity.model);
  const serial = isNamed ? await ask(ASK_SERIAL, starIdentityIn, patience.turn) : null;
  const spoken = await ask(starCommand('automaticStatus', 1), statusIn, patience.turn);
  const named = isNamed ? await ask(starCommand('printEnd', NAME, NO, JOB), isEnd, patience.turn) : null;
  const before = spoken ?? first;
  await ask(ETB, (answer) => (countOf(answer) === before.count ? null : statusIn(answer)), patience.turn);
  const after = await ask(ASK, statusIn, patience.reply);
  const counts = before.count !== null && after !== null && after.count === (before.count + 1) % 32;
  return {
    ...identity,
    ...serial,
    family: 'star',
    realtime: true,
    automatic: spoken ? 'speaks' : 'silent',
    proof: named ? 'id' : counts ? 'status' : 'nothing',
  };
}

function statusIn(answer: StarAnswer): StarStatus | null {
  return answer.kind === 'status' ? answer.status : null;
}

function countOf(answer: StarAnswer): number | null {
  return answer.kind === 'status' ? answer.status.count : null;
}

function isEnd(answer: StarAnswer): true | null {
  return answer.kind === 'printEnd' && answer.id[0] === NO && answer.id[1] === JOB ? true : null;
}
