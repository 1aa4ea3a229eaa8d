import { useEffect, useState } from 'preact/hooks';
import type { Viewer as ViewerComponent } from '../viewer/viewer';

let loading: Promise<typeof ViewerComponent | null> | null = null;
let loaded: typeof ViewerComponent | null = null;

/** Fetches the viewer, which is no part of the first load. Without it there is a still image, and no error. */
export function loadViewer(): Promise<typeof ViewerComponent | null> {
  loading ??= import('../viewer/viewer').then(
    ({ Viewer }) => {
      loaded = Viewer;
      return Viewer;
    },
    () => {
      // The connection may be back for the next slice.
      loading = null;
      return null;
    },
  );
  return loading;
}

/** The viewer once it is here; null until then. */
export function useViewer(): typeof ViewerComponent | null {
  const [viewer, setViewer] = useState({ component: loaded });
  useEffect(() => {
    if (!loaded) void loadViewer().then((component) => setViewer({ component }));
  }, []);
  return viewer.component;
}
