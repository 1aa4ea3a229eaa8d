import { useEffect, useState } from 'preact/hooks';
import thresholds from '../../../model/thresholds.json';
import { type LocalCalibration, type Merit, MIN_CASES } from '../../evaluation/local-calibration';
import { save } from '../export/save';
import { SaveButton } from '../export/save-button';
import { useClinicWords } from '../history/words';
import type { CaseSummary } from '../state/schema';
import { useStore } from '../state/store';
import { confirmedAnswers, keepLocal, loadLocal, local } from './local';

/** Fits probabilities to this clinic's confirmed cases, shows the effect, and switches it on and off. */
export function LocalCalibrationPanel({ cases, model }: { cases: readonly CaseSummary[]; model: string }) {
  const words = useClinicWords();
  const say = words.calibration;
  const { calibration, inUse } = useStore(local);
  const [busy, setBusy] = useState(false);
  useEffect(() => void loadLocal(), []);
  const answers = confirmedAnswers(cases, model);
  const refit = async () => {
    setBusy(true);
    try {
      const { fitLocalCalibration } = await import('../../evaluation/local-calibration');
      await keepLocal({
        calibration: fitLocalCalibration(answers, {
          model,
          made: new Date().toISOString().slice(0, 10),
          ...targetOf(),
        }),
        inUse: false,
      });
    } finally {
      setBusy(false);
    }
  };
  const enough = answers.length >= MIN_CASES && new Set(answers.map(({ group }) => group)).size > 1;
  return (
    <section class="clinic__card clinic__panel" data-full>
      <h2>{say.title}</h2>
      <p class="small soft">{say.lead}</p>
      {calibration && calibration.model !== model && <p>{say.otherModel}</p>}
      {calibration && calibration.model === model && <Judged calibration={calibration} />}
      <p class="clinic__buttons">
        <button type="button" class="button" disabled={!enough || busy} onClick={() => void refit()}>
          {say.fit}
        </button>
        {calibration && (
          <>
            <label class="clinic__switch">
              <input
                type="checkbox"
                checked={inUse}
                onChange={({ currentTarget }) =>
                  void keepLocal({ calibration, inUse: currentTarget.checked })
                }
              />
              {say.use}
            </label>
            <SaveButton
              onSave={() =>
                save(
                  [`${JSON.stringify(calibration, null, 2)}\n`],
                  'application/json',
                  'dendrite-calibration.json',
                )
              }
            >
              {say.save}
            </SaveButton>
            <button
              type="button"
              class="button"
              onClick={() => void keepLocal({ calibration: null, inUse: false })}
            >
              {say.remove}
            </button>
          </>
        )}
      </p>
      {!enough && <p class="small soft">{say.tooFew(answers.length, MIN_CASES)}</p>}
    </section>
  );
}

/** The accuracy that the model's own thresholds were chosen for, and the strictest of the thresholds. */
function targetOf(): { accuracyOfRead: number; leastProbability: number } {
  const { leastProbability, outOfFold } = thresholds;
  return { accuracyOfRead: outOfFold.accuracyOfRead, leastProbability: Math.max(...leastProbability) };
}

function Judged({
  calibration: { judged, cases, patients, leastProbability },
}: {
  calibration: LocalCalibration;
}) {
  const words = useClinicWords();
  const say = words.calibration;
  const rows: readonly (readonly [string, keyof Merit])[] = [
    [say.logLoss, 'logLoss'],
    [say.brier, 'brier'],
    [say.calibrationError, 'calibrationError'],
    [say.accuracy, 'accuracy'],
  ];
  const told = (value: number) => value.toFixed(3);
  return (
    <>
      <table class="figures">
        <thead>
          <tr>
            <td />
            <th scope="col">{say.shipped}</th>
            <th scope="col">{say.local}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, name]) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{told(judged.shipped[name])}</td>
              <td>{told(judged.local[name])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say.threshold}</th>
            <td />
            <td>{words.percent(leastProbability)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <b>{judged.better ? say.better : say.notBetter}</b>
      </p>
      <p class="small soft">{say.judged(cases, patients, judged.folds)}</p>
    </>
  );
}
