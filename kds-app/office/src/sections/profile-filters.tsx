import { StationId } from '#shared/basics/ids.ts';
import type { Profile } from '#shared/kitchen/profile.ts';
import { Pick, Several } from '../fields.tsx';
import { useAll, useSettings } from '../house.ts';

interface PartProps {
  readonly profile: Profile;
  readonly save: (change: Partial<Profile>, words: string) => void;
}

/** Languages that dishes' names are often kept in; another one that is set stays to be chosen. */
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['', 'as the house'],
  ['en', 'English'],
  ['es', 'Español'],
  ['pt', 'Português'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['it', 'Italiano'],
  ['pl', 'Polski'],
  ['zh', '中文'],
  ['hi', 'हिन्दी'],
  ['ar', 'العربية'],
];

/** Whose language is spoken, which station stands beside, and which courses are shown. */
export function Filters({ profile, save }: PartProps) {
  const stations = [...useAll('station').values()].sort((a, b) => a.position - b.position);
  const courses = (useSettings()?.courses ?? []).map(({ number, name }) => [String(number), name] as const);
  const language = profile.language ?? '';
  const known = LANGUAGES.some(([code]) => code === language);
  return (
    <>
      {profile.layout === 'split' && (
        <Pick
          name="The second station"
          means="It stands in the right half; the first is the screen's own."
          value={profile.splitWith ?? ''}
          options={[
            ['', 'none yet'] as const,
            ...stations.map(({ id, name }) => [String(id), name] as const),
          ]}
          save={(id) => save({ splitWith: id === '' ? null : StationId.parse(id) }, 'second station')}
        />
      )}
      <Pick
        name="Language"
        means="The screen's own words, and the dishes' names where the menu has them in it."
        value={language}
        options={known ? LANGUAGES : [...LANGUAGES, [language, language]]}
        save={(code) => save({ language: code === '' ? null : code }, 'language')}
      />
      <Several
        name="Courses"
        means="None chosen: all."
        chosen={(profile.courses ?? []).map(String)}
        options={courses}
        save={(chosen) =>
          save({ courses: chosen.length === 0 ? null : chosen.map(Number).sort((a, b) => a - b) }, 'courses')
        }
      />
    </>
  );
}

/** Keys that were learnt, each with what it does; they are learnt on the screen, where the bar is. */
export function LearntKeys({ profile, save }: PartProps) {
  const keys = Object.entries(profile.keys);
  if (keys.length === 0)
    return (
      <p className="aside">No learnt keys. A screen learns keys in its own settings, where the bar is.</p>
    );
  return (
    <table>
      <thead>
        <tr>
          <th>Key</th>
          <th>Does</th>
          <th>Take away</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([code, does]) => (
          <tr key={code}>
            <th>{code}</th>
            <td>{does.replaceAll('-', ' ')}</td>
            <td>
              <button
                type="button"
                className="key"
                aria-label={`Forget ${code}`}
                onClick={() =>
                  save(
                    { keys: Object.fromEntries(keys.filter(([each]) => each !== code)) },
                    `${code} forgotten`,
                  )
                }
              >
                Forget
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
