import { Component, type ComponentChildren } from 'preact';
import { useWords } from '../../i18n/words';

interface Props {
  /** What is shown: another one is tried anew, in the place of the broken one. */
  readonly of: string;
  readonly children: ComponentChildren;
}

interface State {
  readonly of: string | null;
  readonly broken: boolean;
}

/** A screen that cannot be drawn says so in its place; the rest of the page goes on. */
export class Boundary extends Component<Props, State> {
  override state: State = { of: null, broken: false };

  // Not by a key: a slice after another keeps its viewer, and the focus in it.
  static override getDerivedStateFromProps = ({ of }: Props, state: State): Partial<State> | null =>
    of === state.of ? null : { of, broken: false };

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
