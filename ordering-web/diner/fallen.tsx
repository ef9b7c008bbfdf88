import { Component, type ReactNode } from 'react';
import { MainKey } from '#shared/ui/guest/frame.tsx';
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
      <GatePage hanging="SORRY" title="This page broke">
        <p>What you have chosen and what you have sent is kept. Load the page again to go on.</p>
        <MainKey label="Load again" onPress={() => window.location.reload()} />
      </GatePage>
    );
  }
}
