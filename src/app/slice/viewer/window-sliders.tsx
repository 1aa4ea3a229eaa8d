import type { Window } from '../../../decode/types';
import type { Action } from './view';
import { type Values, widthLimits, windowStep } from './window-level';
import { useViewerWords } from './words';

interface Props {
  readonly values: Values;
  readonly window: Window;
  /** Windows in the file, if it has several. */
  readonly presets: readonly Window[];
  readonly act: (action: Action) => void;
}

/** Window and level without dragging on the picture: for the keyboard, and for exact numbers. */
export function WindowSliders({ values, window, presets, act }: Props) {
  const viewer = useViewerWords();
  const { least, most } = widthLimits(values);
  const step = windowStep(values);
  const set = (change: Partial<Window>) => act({ type: 'window', window: change });
  return (
    <div class="viewer__sliders">
      <Slider
        name={viewer.level}
        {...{ min: values.low, max: values.high, step, value: window.centre }}
        onChange={(centre) => set({ centre })}
      />
      <Slider
        name={viewer.width}
        {...{ min: least, max: most, step, value: window.width }}
        onChange={(width) => set({ width })}
      />
      {presets.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
        <div class="viewer__presets" role="group" aria-label={viewer.presets}>
          {presets.map((preset, index) => (
            <button key={index} type="button" class="button" onClick={() => set(preset)}>
              {viewer.preset(index + 1, preset.width, preset.centre)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface SliderProps {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ name, min, max, step, value, onChange }: SliderProps) {
  const viewer = useViewerWords();
  return (
    <label class="slider">
      <span class="small">{name}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={viewer.number(value)}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span class="small number" aria-hidden="true">
        {viewer.number(value)}
      </span>
    </label>
  );
}
