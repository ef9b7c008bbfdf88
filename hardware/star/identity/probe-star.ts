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

type Ask = <Found>(
  bytes: Uint8Array,
  take: (answer: StarAnswer) => Found | null,
  ms: number,
) => Promise<Found | null>;

/** What a Star printer says of itself and can prove; null when there is none that answers as one. */
export async function probeStar(exchange: Exchange, patience: ProbePatience): Promise<Probed | null> {
  const ask: Ask = (bytes, take, ms) => exchange.ask(bytes, readStarAnswers, take, ms);
  const first = await ask(ASK, statusIn, patience.reply);
  if (!first) return null;
  const identity = await whoIs(ask, patience);
  const spoken = await ask(starCommand('automaticStatus', 1), statusIn, patience.turn);
  return {
    ...identity,
    family: 'star',
    realtime: true,
    automatic: spoken ? 'speaks' : 'silent',
    proof: await proofOf(ask, patience, identity, (spoken ?? first).count),
  };
}

async function whoIs(ask: Ask, { turn }: ProbePatience): Promise<Identity> {
  const told = await ask(ASK_VERSION, starIdentityIn, turn);
  const identity: Identity = { ...NOBODY, maker: 'Star', ...told };
  return isNamed(identity) ? { ...identity, ...(await ask(ASK_SERIAL, starIdentityIn, turn)) } : identity;
}

function isNamed({ model }: Identity): boolean {
  return model !== null && namesItsJobs(model);
}

/** Whether it names a job, or moves its counter by one when it comes to an `ETB`. */
async function proofOf(
  ask: Ask,
  { reply, turn }: ProbePatience,
  identity: Identity,
  count: number | null,
): Promise<Probed['proof']> {
  if (isNamed(identity) && (await ask(starCommand('printEnd', NAME, NO, JOB), isEnd, turn))) return 'id';
  if (count === null) return 'nothing';
  await ask(ETB, (answer) => (countOf(answer) === count ? null : statusIn(answer)), turn);
  const after = await ask(ASK, statusIn, reply);
  return after?.count === (count + 1) % 32 ? 'status' : 'nothing';
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
