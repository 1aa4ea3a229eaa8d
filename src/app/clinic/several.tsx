/** This clinic's figures next to those of others, from files that their app saved: only counts, no cases. */
import { useState } from 'preact/hooks';
import type { Interval } from '../../evaluation/bootstrap';
import {
  type ClinicFigures,
  checkClinicFigures,
  clinicsTogether,
  SHARES,
} from '../../evaluation/clinic-figures';
import { PoolError, type PoolFault } from '../../evaluation/pool';
import { useClinicWords } from '../history/words';
import { Pick } from '../ui/pick';
import { figuresOf } from './aggregate';
import type { Monitor } from './monitor';

interface Props {
  readonly figures: Monitor;
  readonly model: string;
}

export function Several({ figures, model }: Props) {
  const words = useClinicWords();
  const say = words.several;
  const [others, setOthers] = useState<readonly ClinicFigures[]>([]);
  const [told, setTold] = useState('');
  const mine = figuresOf(figures, model);
  const add = async (files: readonly File[]) => {
    try {
      const read = await Promise.all(
        files.map(async (file) => checkClinicFigures(JSON.parse(await file.text()))),
      );
      clinicsTogether([mine, ...others, ...read]);
      setOthers([...others, ...read]);
      setTold('');
    } catch (error) {
      const faults: Readonly<Record<PoolFault, string>> = {
        ...{ 'same-report': say.known, 'other-model': say.otherModel, 'too-few': say.notOurs },
      };
      setTold(error instanceof PoolError ? faults[error.fault] : say.notOurs);
    }
  };
  // The user may have chosen another model since.
  const same = others.filter((one) => one.model === model);
  const together = same.length > 0 ? clinicsTogether([mine, ...same]) : null;
  const share = (figure: Interval | null) =>
    figure ? words.monitor.interval(figure.value, figure.low, figure.high) : '–';
  const alarms = (count: number) => (count === 0 ? say.noAlarm : words.number(count));
  return (
    <section class="clinic__card clinic__panel" data-full>
      <h2>{say.title}</h2>
      <p class="small soft">{say.note}</p>
      {together && (
        <div class="clinic__scroll">
          <table class="figures several">
            <thead>
              <tr>
                <th scope="col">{say.clinic}</th>
                <th scope="col">{words.monitor.answered}</th>
                <th scope="col">{words.cases.filters.uncertain}</th>
                <th scope="col">{words.monitor.rejected}</th>
                <th scope="col">{words.monitor.right}</th>
                <th scope="col">{say.alarms}</th>
              </tr>
            </thead>
            <tbody>
              {together.clinics.map((one, index) => (
                <tr key={index}>
                  <th scope="row">
                    {index === 0 ? say.here : `${say.clinic} ${words.number(index + 1)}`}{' '}
                    <span class="small soft">
                      {words.slices(one.images)} · {one.made}
                    </span>
                  </th>
                  {SHARES.map((name) => (
                    <td key={name}>{share(one.shares[name])}</td>
                  ))}
                  <td>{alarms(one.alarms.length)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  {say.all} <span class="small soft">{words.slices(together.images)}</span>
                </th>
                {SHARES.map((name) => (
                  <td key={name}>{share(together.shares[name])}</td>
                ))}
                <td>{alarms(together.alarms)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <p class="clinic__buttons">
        <Pick label={say.add} icon="open" onFiles={(files) => void add(files)} />
        {others.length > 0 && (
          <button type="button" class="button button--plain" onClick={() => setOthers([])}>
            {say.remove}
          </button>
        )}
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
