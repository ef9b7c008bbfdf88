import type { TemplateBlock } from '#shared/floor/template.ts';
import { Count, Pick, Switch, Text } from '../fields.tsx';

interface OptionsProps<B extends TemplateBlock = TemplateBlock> {
  readonly block: B;
  readonly save: (block: B) => void;
}
type Only<K extends TemplateBlock['block']> = Extract<TemplateBlock, { block: K }>;

const SIZES = [
  ['normal', 'normal'],
  ['tall', 'tall'],
  ['large', 'large'],
  ['huge', 'very large'],
] as const;
const ALIGN = [
  ['left', 'at the left'],
  ['center', 'in the middle'],
] as const;

/** The few things that can be chosen for a block. */
export function BlockOptions({ block, save }: OptionsProps) {
  switch (block.block) {
    case 'site':
    case 'text':
      return <Words block={block} save={save} />;
    case 'place':
      return <PlaceOptions block={block} save={save} />;
    case 'lines':
      return <LinesOptions block={block} save={save} />;
    case 'qr':
      return (
        <Text
          name="Below it"
          most={200}
          value={block.text}
          empty="the usual words"
          save={(text) => save({ ...block, text })}
        />
      );
    default:
      return null;
  }
}

function Words({ block, save }: OptionsProps<Only<'site'> | Only<'text'>>) {
  return (
    <>
      {block.block === 'text' && (
        <Text name="Text" most={400} value={block.text} save={(text) => save({ ...block, text })} />
      )}
      <Pick name="Size" value={block.size} options={SIZES} save={(size) => save({ ...block, size })} />
      <Pick name="Stands" value={block.align} options={ALIGN} save={(align) => save({ ...block, align })} />
    </>
  );
}

function PlaceOptions({ block, save }: OptionsProps<Only<'place'>>) {
  return (
    <>
      <Pick
        name="Large is"
        value={block.lead}
        options={[
          ['place', 'the table or room'],
          ['number', 'the order number'],
          ['customer', 'the customer’s name'],
        ]}
        save={(lead) => save({ ...block, lead })}
      />
      <Pick
        name="Size"
        value={block.size}
        options={[
          ['normal', 'tall'],
          ['large', 'large'],
          ['huge', 'very large'],
        ]}
        save={(size) => save({ ...block, size })}
      />
    </>
  );
}

function LinesOptions({ block, save }: OptionsProps<Only<'lines'>>) {
  return (
    <>
      <Pick
        name="Size"
        value={block.size}
        options={[
          ['normal', 'normal'],
          ['tall', 'tall'],
          ['large', 'large'],
        ]}
        save={(size) => save({ ...block, size })}
      />
      <Pick
        name="In groups"
        value={block.group}
        options={[
          ['none', 'no'],
          ['station', 'by station'],
          ['course', 'by course'],
          ['seat', 'by seat'],
          ['guest', 'by guest'],
        ]}
        save={(group) => save({ ...block, group })}
      />
      <Count
        name="Changes stand in"
        value={block.indent}
        unit="letters"
        least={0}
        most={8}
        save={(indent) => save({ ...block, indent: indent ?? 0 })}
      />
      <Switch
        name="Choices and changes"
        on={block.modifiers}
        save={(modifiers) => save({ ...block, modifiers })}
      />
      <Switch name="Notes" on={block.notes} save={(notes) => save({ ...block, notes })} />
      <Switch name="Seats and guests" on={block.seats} save={(seats) => save({ ...block, seats })} />
      <Switch
        name="What is in them"
        on={block.allergens}
        save={(allergens) => save({ ...block, allergens })}
      />
      <Switch name="Prices" on={block.prices} save={(prices) => save({ ...block, prices })} />
    </>
  );
}
