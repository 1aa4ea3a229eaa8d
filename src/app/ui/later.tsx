import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../i18n/words';

/** A component that is loaded when it is first shown; until then nothing is shown in its place. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return (props: P) => {
    const { app } = useWords();
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
    useEffect(() => {
      let shown = true;
      if (!loaded) {
        void load().then(
          (component) => {
            loaded = component;
            if (shown) setState('loaded');
          },
          () => shown && setState('failed'),
        );
      }
      return () => {
        shown = false;
      };
    }, []);
    const Component = loaded;
    if (state === 'failed') return <p role="alert">{app.partMissing}</p>;
    return Component && <Component {...props} />;
  };
}
