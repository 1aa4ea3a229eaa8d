import { LANGUAGES } from '../../i18n/languages';
import { useWords } from '../../i18n/words';
import { chooseLanguage, language } from '../state/language';
import { useStore } from '../state/store';
import { Icon } from '../ui/icon';
import './language-picker.css';

/** The browser's own list under an icon: it fits on a phone and works by keyboard. */
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
          // Until the language is loaded, and if it cannot be, the list shows the current one.
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

/** A language could not be loaded. */
export function LanguageMissing() {
  const { app } = useWords();
  const { missing } = useStore(language);
  if (missing === null) return null;
  return (
    <p class="language__note small" role="alert">
      {app.languageMissing(missing)}
    </p>
  );
}
