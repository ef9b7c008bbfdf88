import { useState } from 'react';
import { numberedGuest, type Member } from '#shared/floor/cart.ts';
import { table as say } from '#shared/i18n/table/say.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { Tick } from '#shared/ui/icons.tsx';
import { problemWords } from '../failure-words.ts';
import { useHouse } from '../house.ts';
import { joinTable } from './join.ts';
import type { TableCart } from './table-cart.ts';
import { useNews, useTable } from './use-table.ts';

/** Who is at the table, under which name, and whether the table may order yet. */
export function Together({ table }: { readonly table: TableCart }) {
  const cart = useTable(table);
  const [naming, setNaming] = useState(false);
  const { session } = useHouse();
  const members = cart?.members ?? [];
  const named = members.some(({ id, name }, at) => id === session.member && name !== numberedGuest(at + 1));
  return (
    <section className="g-together" aria-label={say('atTable')}>
      {cart?.approved === false && <Unapproved />}
      <News table={table} />
      {members.length > 1 && <Members members={members} />}
      {naming ? (
        <Naming onDone={() => setNaming(false)} />
      ) : (
        <SmallKey onPress={() => setNaming(true)}>{say(named ? 'otherName' : 'yourName')}</SmallKey>
      )}
    </section>
  );
}

/** Why something that was done here did not count. */
function News({ table }: { readonly table: TableCart }) {
  const news = useNews(table);
  if (news === null) return null;
  const overtaken = news.code === 'version_conflict' || news.code === 'not_found';
  return (
    <Notice tone="warn" keys={<SmallKey onPress={() => table.readNews()}>{say('understood')}</SmallKey>}>
      {overtaken ? say('changedMeanwhile') : problemWords(news)}
    </Notice>
  );
}

function Members({ members }: { readonly members: readonly Member[] }) {
  const { session } = useHouse();
  const everybody = session.ordering?.cartSend === 'everybody';
  return (
    <ul className="g-members">
      {members.map((member) => (
        <li key={member.id}>
          {everybody && member.ready && <Tick />}
          {member.id === session.member ? say('you', { name: member.name }) : member.name}
        </li>
      ))}
    </ul>
  );
}

function Unapproved() {
  const { session } = useHouse();
  const staff = session.ordering?.tableGate === 'staff';
  return <Notice tone="plain">{say(staff ? 'notOpenYet' : 'firstIsApproved')}</Notice>;
}

function Naming({ onDone }: { readonly onDone: () => void }) {
  const house = useHouse();
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() !== '') joinTable(house, name.trim());
    onDone();
  };
  return (
    <form
      className="g-naming"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LineField label={say('nameField')} most={30} value={name} problem={null} onChange={setName} />
      <SmallKey loud onPress={save}>
        {say('nameSave')}
      </SmallKey>
    </form>
  );
}
