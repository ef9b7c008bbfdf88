import { useEffect, useState } from 'react';
import { PreviewBody, PRINT_ROUTES, type PaperPreview } from '#shared/contract/routes-print.ts';
import type { TemplateBlock } from '#shared/floor/template.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useHouse } from '../house.ts';

interface PreviewProps {
  readonly kind: PaperKind;
  readonly blocks: readonly TemplateBlock[];
  readonly printer: Printer | null;
}

/** The paper of a busy order as this printer will print it, drawn by the host that prints. */
export function Preview({ kind, blocks, printer }: PreviewProps) {
  const { api } = useHouse();
  const [shown, setShown] = useState<PaperPreview | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const asked = JSON.stringify({ kind, template: blocks, printerId: printer?.id });
  const look = JSON.stringify([printer?.profile, printer?.columns, printer?.settled]);
  useEffect(() => {
    let gone = false;
    void api
      .call(PRINT_ROUTES.previewPaper, { body: PreviewBody.parse(JSON.parse(asked)), key: makeKey() })
      .then((answer) => {
        if (gone) return;
        setFault(answer.ok ? null : answer.error.detail);
        if (answer.ok) setShown(answer.value);
      });
    return () => {
      gone = true;
    };
  }, [api, asked, look]);
  if (fault !== null) {
    return (
      <p className="warn" role="alert">
        {fault}
      </p>
    );
  }
  if (shown === null) return <p className="own">Drawing it…</p>;
  return (
    <>
      <div className="paper">
        <img src={`data:image/svg+xml,${encodeURIComponent(shown.svg)}`} alt={shown.text} />
      </div>
      {shown.detail !== '' && <p className="aside">{shown.detail}</p>}
    </>
  );
}
