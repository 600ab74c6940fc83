// One spelling per line, the others after it. Saint and Street share theirs, because both are written St.
const spellings = `
alley aly
apartments apts
approach app appr
avenue av ave aven
boulevard blvd boul
bridge brg brdg
broadway bdwy bway
building bldg blg
buildings bldgs
bungalow bung
causeway cswy
centre ctr cntr center
circus circ
close cl clo cls
common cmn
corner cnr
cottage cott ctg cottge
cottages cotts ctgs
court crt ct
courtyard ctyd
crescent cres cresc crs cr
drive dr drv
e east
embankment embkmt emb
esplanade esp
estate est
farm fm
field fld
fields flds
garden gdn grdn gard
gardens gdns grdns gds
gate gte
great gt grt
green gn grn
grove gr gro grv
heights hts hgts
hill hl
house hse ho
junction jct jn
lane la ln
little lt ltl lit
lodge ldg
lower lwr lr
meadow mdw
meadows mdws
mews mws
mount mt
mountain mtn
new nw
n north nth
old ol
orchard orch
parade pde
park pk
passage psge
place pl plc
promenade prom
road rd
rise rse
row rw
s south sth
square sq sqr
st saint snt street str strt
terrace ter terr tce
upper upr uppr
valley vly
view vw
villa vla
villas vlas
village vlg vill
walk wk wlk
way wy
w west
wharf whf
yard yd
floor flr
ground grd gnd
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
`;

const one = new Map(
  spellings
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', ...others] = line.split(' ');
      return others.map((other) => [other, word] as const);
    }),
);

/** A word of an address in its one spelling: `rd` and `road` are one. */
export const oneSpelling = (word: string): string => one.get(word) ?? word;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** With what the name of a street ends. */
export const streetWords = set(
  `alley approach avenue boulevard broadway causeway chase circus close common corner court courtyard crescent croft
  dene drive drove embankment end esplanade estate fields fold garden gardens garth gate glade glebe green
  grove heights hill junction lane lea leas loan meadow meadows mews mount orchard parade park passage path place
  promenade quay quays ride ridge rise road row side spinney square st strand terrace vale view villas walk way
  wharf wood woods wynd yard`,
);

/** What may follow it and still belongs to it. */
export const compassWords = set('n s e w');

/** Words that make another home of what they follow: Mill Lane Cottages are not Mill Lane. */
export const homeWords = set(
  `almshouses apartments barn barns building buildings bungalow bungalows caravans chalets chambers chapel
  cottage cottages dairy farm farmhouse granary hall hostel hotel house houses inn lodge manor mansion mansions mill
  nursery park rectory school site stables tower towers vicarage villa villas`,
);

/** What stands before the number of a home inside a house. */
export const unitWords = set(
  `flat flats flt apartment apart apartmt apt apmt appt appartment unit room rm studio suite maisonette bedsit annexe
  annex plot pitch caravan chalet cabin block stair staircase`,
);

/** Where in a house a home is that has no number of its own. */
export const floorWords = set(
  'ground first second third fourth fifth sixth seventh eighth ninth tenth top basement attic garden upper lower front rear middle',
);
