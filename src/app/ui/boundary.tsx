import { Component, type ComponentChildren } from 'preact';
import { useWords } from '../../i18n/words';

interface Props {
  readonly children: ComponentChildren;
}

/** A screen that cannot be drawn says so in its place; the rest of the page goes on. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError = () => ({ broken: true });

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { app } = useWords();
  return <p role="alert">{app.broken}</p>;
}
