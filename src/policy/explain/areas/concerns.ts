import type { Settings } from '../../profile';
import type { Area } from '../teller';
import { allOf, minutes, roleWord } from '../words';

const due: Readonly<Record<Settings['incident.recordDue'], string>> = { sameDay: 'the same day', nextSchoolDay: 'by the next school day' };

/** Concerns about a child, incidents, allegations and complaints. */
export const concerns: Area = {
  title: 'When something is wrong',
  lines: ({ say, pick }) => {
    const told = say('concern.notify', allOf);
    const acknowledged = say('concern.ackMinutes', minutes);
    const notOnRoll = pick('concern.notOnRoll', {
      localAuthority: 'it is passed to the local authority',
      DSLdecides: 'the DSL decides where it goes',
    });
    const safe = say('incident.safeReplyMinutes', minutes);
    const register = say('incident.externalRegister', (name) =>
      name === '' ? 'Aggression is reported to no register outside the school.' : `Aggression is also reported outside the school, to ${name}.`,
    );
    const chair = pick('allegation.ifHeadteacher', {
      chairOfGovernors: 'the chair of governors',
      chairOfAcademyCouncil: 'the chair of the academy council',
    });
    const answers = pick('complaint.owner', { headteacher: 'the headteacher', governors: 'the governors' });
    return [
      `A concern about a child goes at once to ${told}, and to others where it is not acknowledged within ${acknowledged}; ` +
        `for a child who is not on roll, ${notOnRoll}.`,
      `Aggression or another incident goes at once to ${say('incident.notify', allOf)}. The visitor has ${safe} to say they are safe; ` +
        `it is written up ${pick('incident.recordDue', due)}.`,
      register,
      `An allegation about a visitor goes to ${say('allegation.route', roleWord)}; one about the headteacher to ${chair}. ` +
        `A family’s complaint is answered by ${answers}.`,
    ];
  },
};
