import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import { useStore } from '../../state/store';
import { useCheck } from '../occlusion-run';
import { Corners } from './corners';
import type { Marks, Shape } from './draw';
import { useDrawing } from './drawing';
import { type Frame, type Point, scaleOf, toImage } from './geometry';
import { watchGestures } from './gestures';
import { Help } from './help';
import { useMarksHidden } from './hide-marks';
import { keyMeaning, type ViewerCommand } from './keys';
import { useOverlayLayer, useSliceLayer } from './layers';
import { type Result as MeasureResult, resultOf } from './measurement';
import { clearMeasures, measureByKey, measuring, setPoint } from './measuring';
import { OverlayControls } from './overlay-controls';
import { overlayName } from './overlay-name';
import { nextEvidence, overlaysOf, toggled } from './overlays';
import { pixelSize, rectOnPicture } from './places';
import { useOverlayRequests } from './requests';
import { scaleBar } from './scale-bar';
import { useSettled } from './settled';
import { SideLetters } from './side-letters';
import { useStageSize } from './stage-size';
import { Dock, MoreTools } from './tools';
import { type Action, INITIAL, reduce } from './view';
import { valueAt, valuesOf } from './window-level';
import { WindowSliders } from './window-sliders';
import { useViewerWords } from './words';
import './viewer.css';

export interface ViewerProps {
  readonly read: SliceRead;
  /** Describes the picture to screen readers. */
  readonly label: string;
  readonly marks: Marks | null;
  /** The point where other planes cross this slice, in fractions of it. */
  readonly cross?: Point | null;
  /** A manual measurement's result in words. */
  readonly sayMeasure: (result: MeasureResult) => string;
  /** Go to the previous or next slice, if there is one. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** A slice to look at: zoom, pan, window, with findings over it. */
export function Viewer({ read, label, marks, cross = null, sayMeasure, onPrevious, onNext }: ViewerProps) {
  const { percent } = useWords();
  const viewer = useViewerWords();
  const { display, crop } = read;
  const [view, dispatch] = useReducer(reduce, INITIAL);
  const [help, setHelp] = useState(false);
  const [more, setMore] = useState(false);
  const hidden = useMarksHidden();
  const { tool: measure, points, done, cursor } = useStore(measuring);
  const [pointer, setPointer] = useState<Point | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  const size = useStageSize(stage);
  const frame: Frame = {
    width: size?.width ?? 1,
    height: size?.height ?? 1,
    imageWidth: display.width,
    imageHeight: display.height,
  };
  const values = useMemo(() => valuesOf(display), [display]);
  const window = view.window ?? values.window;
  const occlusion = useCheck(read)?.occlusion ?? null;
  const available = overlaysOf(read, occlusion);
  const overlay = available.includes(view.overlay) ? view.overlay : 'none';
  const millimetres = pixelSize(read);
  const slice = useSliceLayer(display, values, window, view.inverted);
  const layer = useOverlayLayer(read, occlusion, overlay);

  const act = (action: Action) => dispatch([action, { frame, values }]);
  const commands: Readonly<Record<ViewerCommand, (() => void) | undefined>> = {
    previous: onPrevious,
    next: onNext,
    help: () => setHelp(true),
    heat: () => act({ type: 'overlay', overlay: toggled(overlay, 'heat') }),
    prepared: () => act({ type: 'overlay', overlay: toggled(overlay, 'prepared') }),
    evidence: () => act({ type: 'overlay', overlay: nextEvidence(overlay, available) }),
  };
  /** Gestures always see the current state. */
  const press = (at: Point) => {
    const { x, y } = toImage(live.current.view.viewport, live.current.frame, at);
    return setPoint({ x: x / live.current.frame.imageWidth, y: y / live.current.frame.imageHeight });
  };
  const live = useRef({ view, act, frame });
  live.current = { view, act, frame };

  useOverlayRequests((wanted) => act({ type: 'overlay', overlay: wanted }));

  // The next slice of a volume keeps zoom and window; another picture starts afresh.
  const group = read.provenance.series ?? read.file.replace(/#\d+$/, '');
  useLayoutEffect(() => act({ type: 'reset' }), [group]);
  // Manual measurements belong to one slice.
  useEffect(() => clearMeasures, [read.file, display]);
  useLayoutEffect(() => act({ type: 'fit' }), [size, display.width, display.height]);
  useLayoutEffect(
    () =>
      stage.current
        ? watchGestures(stage.current, {
            view: () => live.current.view,
            act: (action) => live.current.act(action),
            press,
          })
        : undefined,
    [],
  );
  useDrawing(canvas, size, {
    slice,
    viewport: view.viewport,
    frame,
    marks: view.marks && !hidden ? marks : null,
    cross: hidden ? null : cross,
    measures: [
      ...done.map((one): Shape => {
        const label = sayMeasure(resultOf(one, display, values, millimetres));
        return { points: one.points, circle: one.kind === 'region', label };
      }),
      ...(points.length > 0 ? [{ points }] : []),
      ...(cursor ? [{ points: [cursor] }] : []),
    ],
    overlay: layer && crop && { ...layer, rect: rectOnPicture(read, crop), opacity: view.opacity },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // Sliders and lists have their own use of keys.
    if ((event.target as Element).matches('input, select') || help) return;
    // On a tool button, Enter presses it.
    if (event.target === stage.current && measureByKey(event)) {
      event.preventDefault();
      return;
    }
    const meaning = keyMeaning(event, view);
    if (!meaning) return;
    if (typeof meaning === 'object') act(meaning);
    else if (commands[meaning]) commands[meaning]();
    else return;
    event.preventDefault();
  };

  const scale = scaleOf(view.viewport, frame);
  const value = pointer && valueAt(values, display, toImage(view.viewport, frame, pointer));
  const flags = [
    view.inverted && viewer.inverted,
    view.viewport.flipped && viewer.flipped,
    view.viewport.overturned && viewer.overturned,
  ].filter(isText);
  const changed = view.window !== null || view.tool === 'window' || display.deep !== undefined;
  const windowLevel = viewer.windowLevel(window.width, window.centre);
  const spoken = useSettled(
    [percent(view.viewport.zoom), changed && windowLevel, ...flags, overlayName(overlay, viewer)]
      .filter((text) => !!text)
      .join('. '),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys typed in the stage or on a tool come by here
    <div class="viewer" onKeyDown={onKeyDown}>
      <div
        ref={stage}
        class="viewer__stage"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        role="application"
        aria-label={viewer.name}
        data-tool={measure ? 'measure' : view.tool}
        data-zoomed={view.viewport.zoom > 1 || undefined}
        onPointerMove={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          setPointer({ x: event.clientX - left, y: event.clientY - top });
        }}
        onPointerLeave={() => setPointer(null)}
      >
        <canvas ref={canvas} role="img" aria-label={label} />
        <Corners
          flags={flags}
          zoom={view.viewport.zoom}
          readings={[...(changed ? [windowLevel] : []), ...(value === null ? [] : [viewer.value(value)])]}
          bar={millimetres && size ? scaleBar(scale / millimetres, size.width * 0.3) : null}
        />
        <SideLetters towards={read.provenance.towards} viewport={view.viewport} />
      </div>
      <div class="viewer__float">
        {view.tool === 'window' && (
          <WindowSliders values={values} window={window} presets={display.deep?.windows ?? []} act={act} />
        )}
        {(more || overlay !== 'none') && available.length > 1 && (
          <OverlayControls {...{ view, overlay, available, act }} />
        )}
        {more && (
          <MoreTools
            view={view}
            act={act}
            onHelp={() => setHelp(true)}
            onClose={() => {
              setMore(false);
              stage.current?.focus();
            }}
          />
        )}
        <Dock
          {...{ view, overlay, more, act, onPrevious, onNext }}
          hasMarks={marks !== null}
          hasHeat={available.includes('heat')}
          onMore={() => setMore(!more)}
        />
      </div>
      <p class="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );
}

const isText = (text: string | false): text is string => text !== false;
