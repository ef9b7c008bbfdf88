import { dayName, wallTime } from '#shared/basics/instant.ts';
import type { Printer, Proof } from '#shared/kitchen/job.ts';
import { SEARCH_ID } from '#shared/kitchen/printer-search.ts';
import { useAll, useHouse } from '../house.ts';
import { otherMake, type OtherMake } from './make-guess.ts';
import { isOpenToOthers } from './open-to-others.ts';
import { useProfiles } from './use-profiles.ts';

interface IdentityProps {
  readonly printer: Printer;
  readonly change: (some: Partial<Printer>, words: string) => void;
}

const LOST_UNSEEN = 'a ticket can be lost unseen';

/** What is known of a slip once it was sent, in plain words. */
const PROOF_WORDS: Readonly<Record<Proof, string>> = {
  L3: 'It says of every slip that it was printed to the end.',
  L2: 'It answers behind every slip, so one that did not come out is noticed.',
  L1: `It says at most that it took a slip, not that it printed it: ${LOST_UNSEEN}.`,
  L0: `It says nothing at all: ${LOST_UNSEEN}.`,
};

/** The proof that a printer gives: what it gave when it was asked, or what its kind can give at all. Null: not known yet. */
export function proofOf({ identity, address, profile }: Printer): Proof | null {
  if (address.startsWith('cups:')) return 'L1';
  if (identity) return identity.proof;
  return profile === 'escpos-80-silent' ? 'L0' : null;
}

/** Nobody is told when one of its slips does not come out. */
export function losesUnseen(printer: Printer): boolean {
  const proof = proofOf(printer);
  return proof === 'L0' || proof === 'L1';
}

/** It says that it is something else than what it is set up as. */
export function isSetUpWrong(printer: Printer): boolean {
  return otherOf(printer)?.contradicts === true;
}

function otherOf({ identity, profile }: Printer): OtherMake | null {
  return identity ? otherMake(identity, profile) : null;
}

/** Who a printer says that it is. */
export function Identity({ printer }: Pick<IdentityProps, 'printer'>) {
  const { timeZone, locale } = useHouse().session.site;
  const { identity } = printer;
  const proof = proofOf(printer);
  const kind = identity && [identity.maker, identity.model].filter(Boolean).join(' ');
  const said: readonly (readonly [string, string | null | undefined])[] = [
    ['It says it is', kind],
    ['Firmware', identity?.firmware],
    ['Serial number', identity?.serial],
    ['Proof that it printed', proof && PROOF_WORDS[proof]],
  ];
  return (
    <>
      <dl className="identity">
        {said.map(
          ([name, words]) =>
            words && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="aside">
        {identity
          ? `Asked at ${wallTime(identity.askedAt, timeZone)}, ${dayName(identity.askedAt, timeZone, locale)}. “Look for printers” asks again.`
          : 'It has not said who it is: not every printer does, and none behind a print queue.'}
      </p>
    </>
  );
}

/** What somebody should know about how this printer is set up, before everything else about it. */
export function Doubts({ printer, change }: IdentityProps) {
  const { identity } = printer;
  const weak = losesUnseen(printer) ? proofOf(printer) : null;
  const isOpen = isOpenToOthers(printer, useAll('search').get(SEARCH_ID) ?? null);
  const other = otherOf(printer);
  if (weak === null && !isOpen && other === null) return null;
  return (
    <ul className="findings doubts">
      {identity && other && (
        <MakeDoubt printer={printer} {...other} said={saidBy(identity)} change={change} />
      )}
      {isOpen && <OpenDoubt />}
      {weak && <WeakDoubt proof={weak} />}
    </ul>
  );
}

function saidBy({ maker, model }: NonNullable<Printer['identity']>): string {
  return [maker, model].filter(Boolean).join(' ');
}

function OpenDoubt() {
  return (
    <li className="finding finding-stop">
      <span>
        <b>Others than the staff may reach this printer.</b> Printers ask nobody for a password. Put it on the
        network of the staff, and enter its address there.
      </span>
    </li>
  );
}

function WeakDoubt({ proof }: { readonly proof: Proof }) {
  return (
    <li className="finding">
      <span>
        <b>With this printer {LOST_UNSEEN}.</b> {PROOF_WORDS[proof]} Count the slips in a rush, or give the
        work that must not be lost to another.
      </span>
    </li>
  );
}

/** Without what stands in brackets: widths, and what else a switch decides. */
function shortName(make: string): string {
  return make.replaceAll(/ \([^)]*\)/g, '');
}

interface MakeDoubtProps extends IdentityProps {
  readonly make: string;
  readonly contradicts: boolean;
  readonly said: string;
}

function MakeDoubt({ printer, make, contradicts, said, change }: MakeDoubtProps) {
  const all = useProfiles();
  const named = (id: string) => all.find((each) => each.id === id);
  const right = named(make);
  if (!right) return null;
  const chosen = shortName(named(printer.profile)?.name ?? printer.profile);
  return (
    <li className={contradicts ? 'finding finding-stop' : 'finding'}>
      <span>
        <b>
          {contradicts
            ? `It says that it is ${said}, and is set up as ${chosen}.`
            : `It says that it is ${said}.`}
        </b>{' '}
        {contradicts
          ? 'Letters, sizes and the cut may come out wrong.'
          : 'Set up as what it is, it prints its own letters and widths.'}
      </span>
      <button
        type="button"
        className="key"
        onClick={() => change({ profile: right.id, columns: right.columns }, `is ${right.name}`)}
      >
        Set it up as {shortName(right.name)}
      </button>
    </li>
  );
}
