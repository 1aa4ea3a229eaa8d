import { LANGUAGES } from '../../i18n/languages';
import { useWords } from '../../i18n/words';
import { chooseLanguage, language } from '../state/language';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import './language-picker.css';

/** The browser's own list, under an icon: it has room on a phone, and its own keys. */
export function LanguagePicker() {
  const { app } = useWords();
  const { code } = useStore(language);
  return (
    <span class="language button button--plain button--icon" title={app.language}>
      <Icon name="language" />
      <span class="language__code small" aria-hidden="true">
        {code}
      </span>
      <select
        class="language__choice"
        aria-label={app.language}
        value={code}
        onChange={({ currentTarget }) => {
          void chooseLanguage(currentTarget.value);
          // Until it is there, and if it never comes, the list names what is spoken.
          currentTarget.value = code;
        }}
      >
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Who made the words, and a language that did not come. */
export function LanguageNotes() {
  const { app, machineMade } = useWords();
  const { missing } = useStore(language);
  return (
    <>
      {missing !== null && (
        <p class="language__note small" role="alert">
          {app.languageMissing(missing)}
        </p>
      )}
      {machineMade && <p class="language__note small soft">{machineMade}</p>}
    </>
  );
}
