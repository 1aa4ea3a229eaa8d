import { Component, type ComponentChildren } from 'preact';
import { useWords } from '../../i18n/words';

interface Props {
  /** Identifies the content: when it changes, drawing is tried again. */
  readonly of: string;
  readonly children: ComponentChildren;
}

interface State {
  readonly of: string | null;
  readonly broken: boolean;
}

/** If a screen cannot be drawn, an error message takes its place; the rest of the page works on. */
export class Boundary extends Component<Props, State> {
  override state: State = { of: null, broken: false };

  // Not with a key: the next slice must keep the viewer, and the focus in it.
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
