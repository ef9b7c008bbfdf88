import { Component, type ReactNode } from 'react';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { GatePage } from './gate/gate-pages.tsx';

interface FallenProps {
  readonly children: ReactNode;
}

/** Shows a way on when a part of the page broke, instead of nothing at all. The error itself stays uncaught. */
export class Fallen extends Component<FallenProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <GatePage hanging={say('sorry')} title={say('broke')}>
        <p>{say('brokeHelp')}</p>
        <MainKey label={say('loadAgain')} onPress={() => window.location.reload()} />
      </GatePage>
    );
  }
}
