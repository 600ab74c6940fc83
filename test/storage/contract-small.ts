import type { Directory, Drafts, Pulse } from '../../src/desk/ports';
import { ann, at, school } from './fixtures';

interface Makers {
  directory: () => Promise<Directory>;
  drafts: () => Promise<Drafts>;
  pulse: () => Promise<Pulse>;
}

/** What every directory, drawer of drafts and pulse promises. */
export function keepsTheSmallContracts(name: string, make: Makers): void {
  describe(`${name} keeps what the bot has learnt of Teams`, () => {
    const channel = { id: '19:abc@thread.tacv2', serviceUrl: 'https://teams.example/uk/' };
    const personal = { id: 'a:1/2#?%', serviceUrl: 'https://teams.example/uk/', person: ann };

    it('knows nobody at first', async () => {
      const directory = await make.directory();
      expect(await directory.conversation(channel.id)).toBeUndefined();
      expect(await directory.personal(ann)).toBeUndefined();
      expect(await directory.teamsIds([ann])).toEqual(new Map());
    });

    it('finds a conversation by its id, and a personal one by its person too', async () => {
      const directory = await make.directory();
      await directory.rememberConversation(channel);
      await directory.rememberConversation(personal);
      expect(await directory.conversation(channel.id)).toEqual(channel);
      expect(await directory.conversation(personal.id)).toEqual(personal);
      expect(await directory.personal(ann)).toEqual(personal);
    });

    it('keeps the newest of what it was told', async () => {
      const directory = await make.directory();
      const moved = { ...channel, serviceUrl: 'https://teams.example/emea/' };
      for (const met of [channel, channel, moved]) await directory.rememberConversation(met);
      expect(await directory.conversation(channel.id)).toEqual(moved);
    });

    it('gives the Teams ids of those it knows, be they many', async () => {
      const directory = await make.directory();
      const many = new Map(Array.from({ length: 200 }, (_, n) => [`person-${n}`, `29:${n}/#?`]));
      await directory.rememberTeamsIds(many);
      await directory.rememberTeamsIds(new Map([['person-7', '29:seven']]));
      expect(await directory.teamsIds(['person-7', 'nobody', 'person-199'])).toEqual(
        new Map([
          ['person-7', '29:seven'],
          ['person-199', '29:199/#?'],
        ]),
      );
    });
  });

  describe(`${name} keeps half-filled forms`, () => {
    const draft = { page: 2, values: { family: 'Example', stops: [{ address: 'y'.repeat(70_000) }] } };

    it('for one person and form, until removed', async () => {
      const drafts = await make.drafts();
      expect(await drafts.get(school, ann, 'request')).toBeUndefined();
      await drafts.put(school, ann, 'request', { page: 1 });
      await drafts.put(school, ann, 'request', draft);
      expect(await drafts.get(school, ann, 'request')).toEqual(draft);
      expect(await drafts.get(school, ann, 'outcome v-1')).toBeUndefined();
      expect(await drafts.get(school, 'ben', 'request')).toBeUndefined();
      expect(await drafts.get('ashdown', ann, 'request')).toBeUndefined();
      await drafts.remove(school, ann, 'request');
      await drafts.remove(school, ann, 'request');
      expect(await drafts.get(school, ann, 'request')).toBeUndefined();
    });
  });

  describe(`${name} keeps the pulse`, () => {
    it('which says when each school was last swept', async () => {
      const pulse = await make.pulse();
      expect(await pulse.read()).toEqual({ swept: new Map(), unreached: [] });
      await pulse.beat(school, at('09:00'));
      await pulse.beat('Ash & Elm', at('09:00'));
      await pulse.beat(school, at('09:01'));
      expect(await pulse.read()).toEqual({ swept: new Map([[school, at('09:01')], ['Ash & Elm', at('09:00')]]), unreached: [] });
    });

    it('and which alarms reached nobody, until they do', async () => {
      const pulse = await make.pulse();
      await pulse.raise('v-2', at('09:00'));
      await pulse.raise('v-1', at('09:01'));
      await pulse.raise('v-1', at('09:02'));
      expect((await pulse.read()).unreached).toEqual(['v-1', 'v-2']);
      await pulse.lower('v-1');
      await pulse.lower('v-1');
      expect((await pulse.read()).unreached).toEqual(['v-2']);
    });
  });
}
