import { ZOOM_STEP } from './keys';
import { ToolIcon, type ToolIconName } from './tool-icon';
import type { Action, View } from './view';
import { useViewerWords } from './words';

interface Props {
  readonly view: View;
  readonly act: (action: Action) => void;
  readonly onHelp: () => void;
}

/** What can be done to the picture itself, as buttons. */
export function Tools({ view, act, onHelp }: Props) {
  const viewer = useViewerWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div class="viewer__tools" role="group" aria-label={viewer.tools}>
      <Tool
        name={viewer.zoomOut}
        icon="zoomOut"
        onPress={() => act({ type: 'zoom', factor: 1 / ZOOM_STEP })}
      />
      <Tool name={viewer.zoomIn} icon="zoomIn" onPress={() => act({ type: 'zoom', factor: ZOOM_STEP })} />
      <Tool
        name={viewer.window}
        icon="window"
        pressed={view.tool === 'window'}
        onPress={() => act({ type: 'tool' })}
      />
      <Tool
        name={viewer.invert}
        icon="invert"
        pressed={view.inverted}
        onPress={() => act({ type: 'invert' })}
      />
      <Tool
        name={viewer.flip}
        icon="flip"
        pressed={view.look.flipped}
        onPress={() => act({ type: 'flip' })}
      />
      <Tool
        name={viewer.overturn}
        icon="overturn"
        pressed={view.look.overturned}
        onPress={() => act({ type: 'overturn' })}
      />
      <Tool name={viewer.reset} icon="reset" onPress={() => act({ type: 'reset' })} />
      <Tool name={viewer.help} icon="help" onPress={onHelp} />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ToolIconName;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ name, icon, pressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class="button button--plain button--icon tool"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <ToolIcon name={icon} />
    </button>
  );
}
