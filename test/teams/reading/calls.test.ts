import fc from 'fast-check';
import { callIn } from '../../../src/teams/reading/call';

/** In so many words: from anybody under way this raises the alarm. */
const calls = [
  'help', 'HELP', 'Help!!!', '/help', '"help"', '“Help”', '*help*', '**HELP**', '> help', '#help', '- help', 'help.', 'help?', '🆘', '🆘🆘 help', 'hi, help', 'hello help please', 'Help everyone',
  'help me', 'please help', 'please help me', 'pls help', 'plz help us', 'help us now', 'I need help', 'need help', 'we need help', 'need some help please', 'I want help', 'send help', 'get help', 'help needed',
  'hlep', 'halp', 'hepl', 'hlp', 'helpp', 'heeelp', 'HEEEEELP!!', 'helppppp', 'jelp me', 'h e l p', 'h.e.l.p', 'hlep me please',
  'SOS', 'sos!', 'S O S', 'mayday', '999', 'call 999', 'ring 999 please', 'dial 999 for me', 'call 112',
  'panic button', 'panic alarm', 'red button', 'code red', 'emergency', 'Emergency!', 'this is an emergency', "it's an emergency",
  'call the police', 'ring the police now', 'we need the police', 'send an ambulance', 'get security', 'call the fire brigade',
  "I'm in danger", 'im in danger', 'in danger', 'danger', 'we are in trouble', 'I think we are in real danger here',
  "he's got a knife", 'dad has a knife', 'he has got a big knife', 'there was a knife on the table', 'they have a gun', 'knife', 'someone with a machete',
  'send someone', 'send somebody now', 'please send people', 'get someone here', 'come quickly', 'come now please', 'come and get me', 'get me out', 'get us out of here',
  "I'm scared", 'im so scared', 'I am really frightened', 'we are terrified', 'I feel unsafe', "I don't feel safe", 'we do not feel very safe', "I'm not safe", 'I never feel safe here',
  "he won't let me leave", 'they will not let us go', 'not letting us out', "I can't get out", 'cannot leave', 'trapped', 'locked in', 'he locked us in', 'blocking the door',
  'I am being followed', 'we are being threatened', 'he is threatening me', 'I have been attacked by a dog, I was attacked', 'he hit me', 'somebody pushed us', "I'm hurt", 'I am bleeding', 'hostage',
  'she has collapsed', 'he is not breathing', 'heart attack', 'the house is on fire', "there's a fire", "I can't breathe",
  'no, help me', 'No! Please help me', "please don't hurt me, I need help", 'nobody will help me', 'thanks for your help but I need the police now', 'help yourself he said, then he hit me',
];

/** A call from somebody who is out there; from anybody else a question. */
const cries = [
  'visit is going wrong, help', 'this has gone wrong', 'it is kicking off', 'not safe', 'not safe here', 'she said help is here', 'can you give help to the Smiths', 'the family asks for help with food', 'no, help',
  'it would be of some help if you rang', 'do I need someone with me tomorrow', 'panic', 'Police!', 'ambulance', 'fire', 'scared', 'he is violent', 'angry aggressive father here and I was hoping for help', "please don't hurt me help",
];

/** Perhaps: one question back, with the button on top. */
const hints = [
  'no help needed', 'no need for help, all fine', "I don't need help", 'we do not need any more help', 'help not needed', 'help is no longer needed', 'not an emergency', 'this is not an emergency', 'no need to call the police', 'do not send the police', 'never mind, not in danger',
  'false alarm, no need for help', 'help, false alarm', 'sorry that help was a false alarm', 'panic over', 'can you help with the form', 'help filling the checklist',
  'the police are here with us as planned', 'the child was scared of the dog', 'dad was shouting at the start', 'she was helping her brother', 'there was an accident on the M1', 'is it urgent to write this up today',
];

/** No call at all. */
const others = [
  '', 'back', 'arrived', 'late 15', 'the visit helped', 'that was helpful', 'help yourself', 'help yourselves to tea', 'she helps her mum', 'he is a helper', 'thanks for your help', 'thank you so much for all your help', 'thanks for helping', 'you were a great help', 'it was a big help',
  'hello', 'hello there', 'hell', "he'll be there soon", 'held a meeting', 'heap of post', 'helm', 'hemp', 'emergency contact is on file', 'my emergency contacts', 'fire drill today', 'police station next door is closed', 'shared the policy', 'our policy', 'polite', 'left school', 'stuck in traffic', 'whelp', 'sausages',
];

describe('a call for help', () => {
  it.each(calls)('is %j', (text) => expect(callIn(text)).toBe('call'));
  it.each(cries)('is, of somebody who is out, %j', (text) => expect(callIn(text)).toBe('cry'));
  it.each(hints)('may be %j', (text) => expect(callIn(text)).toBe('hint'));
  it.each(others)('is not %j', (text) => expect(callIn(text)).toBeUndefined());

  it('is heard whatever is typed before and after it, as long as nothing denies it', () => {
    const harmless = fc.stringMatching(/^([bcdfgjkmqvwxz]{3,7} ){0,6}$/);
    const sign = fc.constantFrom('', '!', '!!!', '.', ' 😱', '"', '*', '…', ' xx');
    fc.assert(
      fc.property(fc.constantFrom('help me', 'I need help', 'SOS', '999', 'call the police', "I'm in danger", '🆘'), harmless, harmless, sign, (call, before, after, end) => {
        expect(callIn(`${before}${call} ${after}${end}`)).toBe('call');
      }),
    );
  });
});
