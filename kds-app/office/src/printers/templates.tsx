import { useState } from 'react';
import type { Template, TemplateBlock } from '#shared/floor/template.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { DEFAULT_TEMPLATES, TEMPLATED, type TemplatedKind } from '#shared/kitchen/template-defaults.ts';
import { Card, Pick } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { BLOCK_NAMES, NEW_BLOCKS } from './block-words.ts';
import { BlockOptions } from './block-options.tsx';
import { Preview } from './preview.tsx';
import { DOCUMENT_WORDS } from './state-words.ts';

/** How each document is laid out, block by block, beside what comes out of the chosen printer. */
export function Templates({ printers }: { readonly printers: readonly Printer[] }) {
  const paper = useSettings()?.paper;
  const [kind, setKind] = useState<TemplatedKind>('ticket');
  if (!paper) return null;
  const own = paper.templates[kind];
  return (
    <div className="layouts">
      <Layout kind={kind} own={own} choose={setKind} />
      <Outcome kind={kind} blocks={own ?? DEFAULT_TEMPLATES[kind]} printers={printers} />
    </div>
  );
}

const wordsOf = (kind: TemplatedKind): string => DOCUMENT_WORDS.find(([each]) => each === kind)?.[1] ?? kind;

interface LayoutProps {
  readonly kind: TemplatedKind;
  /** Null: as it comes. */
  readonly own: Template | null;
  readonly choose: (kind: TemplatedKind) => void;
}

function Layout({ kind, own, choose }: LayoutProps) {
  const house = useHouse();
  const save = (next: readonly TemplateBlock[] | null, said: string) => {
    const kept = next === null ? null : [...next];
    house.edit(
      (now) => ({ paper: { ...now.paper, templates: { ...now.paper.templates, [kind]: kept } } }),
      `${wordsOf(kind)}: ${said}`,
    );
  };
  return (
    <Card title="The layout">
      <Pick
        name="Document"
        value={kind}
        options={TEMPLATED.map((each) => [each, wordsOf(each)] as const)}
        save={choose}
      />
      <p className="aside">
        Warnings such as VOID and RUSH, reprint marks and declared allergies are on every paper: no layout
        leaves them out.
      </p>
      <Blocks blocks={own ?? DEFAULT_TEMPLATES[kind]} save={save} />
      {own !== null && (
        <button type="button" className="key" onClick={() => save(null, 'as it was at first')}>
          Back to how it was at first
        </button>
      )}
    </Card>
  );
}

interface OutcomeProps {
  readonly kind: TemplatedKind;
  readonly blocks: readonly TemplateBlock[];
  readonly printers: readonly Printer[];
}

const NO_PRINTERS = [['', 'most printers, 80 mm']] as const;

function Outcome({ kind, blocks, printers }: OutcomeProps) {
  const [chosen, setChosen] = useState('');
  const printer = printers.find(({ id }) => id === chosen) ?? printers[0] ?? null;
  const options = printers.map(({ id, name }) => [String(id), name] as const);
  return (
    <Card title="What comes out">
      <Pick
        name="On the printer"
        value={String(printer?.id ?? '')}
        options={printers.length === 0 ? NO_PRINTERS : options}
        save={setChosen}
      />
      <Preview kind={kind} blocks={blocks} printer={printer} />
    </Card>
  );
}

interface BlocksProps {
  readonly blocks: readonly TemplateBlock[];
  readonly save: (blocks: readonly TemplateBlock[], said: string) => void;
}

function Blocks({ blocks, save }: BlocksProps) {
  return (
    <>
      <ol className="blocks">
        {blocks.map((block, at) => (
          <li key={`${at} ${block.block}`}>
            <div className="block-head">
              <b>{BLOCK_NAMES[block.block]}</b>
              <Moves blocks={blocks} at={at} save={save} name={BLOCK_NAMES[block.block]} />
            </div>
            <BlockOptions
              block={block}
              save={(next) => save(blocks.with(at, next), BLOCK_NAMES[block.block])}
            />
          </li>
        ))}
      </ol>
      <AddBlock blocks={blocks} save={save} />
    </>
  );
}

function Moves({ blocks, at, save, name }: BlocksProps & { readonly at: number; readonly name: string }) {
  const moved = (by: number) => save(exchanged(blocks, at, at + by), 'moved');
  const last = blocks.length - 1;
  return (
    <>
      <button
        type="button"
        className="key"
        disabled={at === 0}
        aria-label={`${name}: up`}
        onClick={() => moved(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="key"
        disabled={at === last}
        aria-label={`${name}: down`}
        onClick={() => moved(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="key"
        disabled={blocks[at]?.block === 'lines'}
        aria-label={`${name}: leave out`}
        onClick={() => save(blocks.toSpliced(at, 1), `${name} left out`)}
      >
        ✕
      </button>
    </>
  );
}

function exchanged(blocks: readonly TemplateBlock[], one: number, other: number): readonly TemplateBlock[] {
  const [first, second] = [blocks[one], blocks[other]];
  return first && second ? blocks.with(one, second).with(other, first) : blocks;
}

function AddBlock({ blocks, save }: BlocksProps) {
  return (
    <label className="add-block">
      Add
      <select
        value=""
        onChange={(event) => {
          const block = NEW_BLOCKS.find((each) => each.block === event.target.value);
          if (!block) return;
          const end = blocks.at(-1)?.block === 'cut' ? blocks.length - 1 : blocks.length;
          save(blocks.toSpliced(end, 0, block), `${BLOCK_NAMES[block.block]} added`);
        }}
      >
        <option value="">a block…</option>
        {NEW_BLOCKS.map(({ block }) => (
          <option key={block} value={block}>
            {BLOCK_NAMES[block]}
          </option>
        ))}
      </select>
    </label>
  );
}
