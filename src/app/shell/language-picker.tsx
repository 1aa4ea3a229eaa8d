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

/** A language that did not come. */
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
