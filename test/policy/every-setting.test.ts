import { explain } from '../../src/policy/explain/explain';
import { settingNames, settings, type Profile, type SettingName, type Settings } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';
import { another, alterations } from './alterations';

const page = (of: Profile) => explain(of, of.name, '2026-11-24');
const having = (of: Profile, name: SettingName, value: unknown): Profile => ({ ...of, settings: { ...of.settings, [name]: value } as Settings });
const valueOf = (of: Profile, name: SettingName) => JSON.stringify(of.settings[name]);

// What one profile has shown need not be shown for another with the same value.
const profiles = [...shipped.values()].map((one, n, all) => ({
  one,
  name: one.name,
  own: settingNames.filter((name) => !all.slice(0, n).some((earlier) => valueOf(earlier, name) === valueOf(one, name))),
}));

describe.each(profiles)('the page of $name', ({ one, own }) => {
  it('changes with every setting, so that none is passed over', () => {
    const before = page(one);
    const silent = settingNames.filter((name) => {
      const other = JSON.stringify(another[name]) === valueOf(one, name) ? alterations(settings.shape[name], one.settings[name])[0] : another[name];
      return other === undefined || page(having(one, name, other)) === before;
    });
    // There is only one value that this may have.
    expect(silent).toEqual(['authorise.selfApproval']);
    expect(before.replace(/\s+/g, ' ')).toContain('Nobody approves a visit they are going on');
  });

  it('changes with every single part of a setting', () => {
    const before = page(one);
    const silent = own.flatMap((name) =>
      alterations(settings.shape[name], one.settings[name])
        .filter((other) => page(having(one, name, other)) === before)
        .map((other) => `${name}: ${String(JSON.stringify(other)).slice(0, 200)}`),
    );
    expect(silent).toEqual([]);
  });
});
