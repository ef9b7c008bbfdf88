import { Fragment, type ReactNode } from 'react';

/** A text as it is drawn: what stands between `<b>` and `</b>` is bold, `{name}` is what is `drawn` for it. */
export function rich(text: string, drawn: Readonly<Record<string, ReactNode>> = {}): ReactNode[] {
  let bold = false;
  return text.split(/(<\/?b>|\{\w+\})/).map((piece, index) => {
    if (piece === '<b>' || piece === '</b>') {
      bold = piece === '<b>';
      return null;
    }
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const shown = name === undefined ? piece : (drawn[name] ?? piece);
    return <Fragment key={index}>{bold ? <b>{shown}</b> : shown}</Fragment>;
  });
}
