import { useState } from 'react';
import { say } from '#shared/i18n/reception/say.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Stay } from '#shared/floor/stay.ts';
import { STAY_ROUTES } from '#shared/contract/routes-stays.ts';
import { Key } from '../device/key.tsx';
import { AccountList, RoomPaper, useAccount } from './account.tsx';
import { AccountPaper } from '../device/paper/account-paper.tsx';
import { CheckOut, type LeaveStep } from './check-out.tsx';
import { going } from './going.ts';
import { useDesk, useWriting } from './desk.ts';
import type { Room } from './floors.ts';
import { PinCard } from './pin-card.tsx';
import { emptyForm, formOf, StayForm } from './stay-form.tsx';

type Doing = 'looking' | 'changing' | 'leaving';

/** A stay's PIN as the host has just made it. */
interface Made {
  readonly pin: string;
  readonly guest: string;
}

interface RoomPanelProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** One room: who is in it, who leaves it, or somebody to check in. */
export function RoomPanel({ room, onClose }: RoomPanelProps) {
  const [doing, setDoing] = useState<Doing>('looking');
  const { departure, step } = useDeparture();
  const { place, stay, taken } = room;
  const look = () => setDoing('looking');
  if (departure?.isOver)
    return <Left place={place} stay={departure.stay} onDone={() => step('done', departure.stay)} />;
  const leaving = departure?.stay ?? (doing === 'leaving' && taken ? stay : null);
  if (!leaving) return <Staying room={room} doing={doing} onDo={setDoing} onClose={onClose} />;
  const onStep = (to: LeaveStep) => {
    step(to, leaving);
    if (to === 'with account' || to === 'done') look();
  };
  return <CheckOut place={place} stay={leaving} onBack={look} onStep={onStep} />;
}

interface StayingProps extends RoomPanelProps {
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
}

function Staying({ room, doing, onDo, onClose }: StayingProps) {
  const [made, setMade] = useState<Made | null>(null);
  const { place, stay, taken } = room;
  if (made) return <PinCard place={place} {...made} onDone={() => setMade(null)} />;
  if (!taken || !stay) return <Arriving place={place} onMade={setMade} onClose={onClose} />;
  if (doing === 'changing') return <Changing place={place} stay={stay} onDone={() => onDo('looking')} />;
  return <Lodged room={room} stay={stay} onDo={onDo} onPin={setMade} onClose={onClose} />;
}

interface Departure {
  readonly stay: Stay;
  readonly isOver: boolean;
}

/** Who leaves: the room may be free before the answer is there, and nothing else is to stand here until it is. */
function useDeparture() {
  const [departure, setDeparture] = useState<Departure | null>(null);
  const step = (to: LeaveStep, stay: Stay) => {
    const isNone = to === 'refused' || to === 'done';
    setDeparture(isNone ? null : { stay, isOver: to === 'with account' });
  };
  return { departure, step };
}

interface LeftProps {
  readonly place: Place;
  readonly stay: Stay;
  readonly onDone: () => void;
}

/** The guest has just left: the receipt of the stay can be given along. */
function Left({ place, stay, onDone }: LeftProps) {
  const desk = useDesk();
  return (
    <>
      <h2 className="c-panel-head">
        {place.name} <small>{stay.guest}</small>
      </h2>
      <AccountPaper desk={desk} of={{ placeId: place.id, sittingId: stay.sittingId }} kinds={['receipt']} />
      <Key look="ink" onPress={onDone}>
        {say('done')}
      </Key>
    </>
  );
}

interface ArrivingProps {
  readonly place: Place;
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}

function Arriving({ place, onMade, onClose }: ArrivingProps) {
  const { api } = useDesk();
  return (
    <StayForm
      title={say('checkInTo', { room: place.name })}
      action={say('checkIn')}
      start={emptyForm()}
      pin
      onClose={onClose}
      onSave={async (body) => {
        const answer = await api.call(STAY_ROUTES.checkIn, { params: { room: place.id }, body });
        if (answer.ok) onMade({ pin: answer.value.pin, guest: answer.value.stay.guest });
        return answer.ok ? null : answer.error;
      }}
    />
  );
}

interface ChangingProps {
  readonly place: Place;
  readonly stay: Stay;
  readonly onDone: () => void;
}

function Changing({ place, stay, onDone }: ChangingProps) {
  const { api } = useDesk();
  return (
    <StayForm
      title={place.name}
      action={say('save')}
      start={formOf(stay)}
      onClose={onDone}
      onSave={async ({ pin: _pin, ...body }) => {
        const answer = await api.call(STAY_ROUTES.changeStay, { params: { room: place.id }, body });
        if (answer.ok) onDone();
        return answer.ok ? null : answer.error;
      }}
    />
  );
}

interface LodgedProps {
  readonly room: Room;
  readonly stay: Stay;
  readonly onDo: (doing: Doing) => void;
  readonly onPin: (made: Made) => void;
  readonly onClose: () => void;
}

function Lodged({ room, stay, onDo, onPin, onClose }: LodgedProps) {
  const { api } = useDesk();
  const { day } = useWriting();
  const [fault, setFault] = useState<string | null>(null);
  const { account } = useAccount(stay);
  const newPin = async () => {
    const answer = await api.call(STAY_ROUTES.renewStayPin, { params: { room: stay.id }, body: {} });
    if (answer.ok) onPin({ pin: answer.value.pin, guest: stay.guest });
    else setFault(answer.error.detail);
  };
  return (
    <>
      <h2 className="c-panel-head">
        {room.place.name} <small>{stay.guest}</small>
        <Key look="plain" className="c-x" onPress={onClose} label={say('close')}>
          ×
        </Key>
      </h2>
      <p className="c-facts">
        {stay.vip && <i className="c-vip">{say('vip')}</i>}
        <span>{say('people', { n: stay.guests })}</span>
        <span>{say('staysUntil', { day: day(stay.until) })}</span>
      </p>
      {stay.notes !== '' && <p className="c-note">{stay.notes}</p>}
      <h3>{say('account')}</h3>
      <AccountList account={account} />
      <RoomPaper placeId={room.place.id} account={account} />
      {fault !== null && <p className="w-fault">{fault}</p>}
      <div className="c-keys">
        <Key onPress={() => onDo('changing')}>{say('change')}</Key>
        <Key onPress={going(newPin)}>{say('newPin')}</Key>
        <Key look="ink" onPress={() => onDo('leaving')}>
          {say('checkOut')}
        </Key>
      </div>
    </>
  );
}
