import type { RelationType } from './relation.ts';

/** What one CAMEO code is in this ontology. */
export interface CameoMapping {
  readonly type: RelationType;
  /** True if CAMEO's source is the target of the relation, and CAMEO's target its source. */
  readonly swapped: boolean;
}

/**
 * The reviewed table: each relation type with the CAMEO codes that mean it, separated by blanks.
 *
 * 312 codes: the 20 roots, GDELT's 291 others, and 1213, which ICEWS has and GDELT has not. Codes are
 * text: `010` and `10` differ. CAMEO knows less than a type says, so a code goes to the type whose label
 * is true of it, and stays in its root (types name theirs as `cameoRoot`) unless a comment says why not.
 * A root, and a code for what its siblings leave out, takes the commonest type of the root.
 */
export const CAMEO_CODES_BY_TYPE = {
  // 011 (no comment), 012, 013 (outlook) and 014 (weighing a policy) take no side. 016 denies a charge,
  // which turns down no proposal, so not REJECTS. 017 and 018 are mostly condolence and ceremony: often
  // friendly, but "supports" would say more than was said.
  STATED_ABOUT: '01 010 011 012 013 014 015 016 017 018',
  APPEALED_TO: `02 020 021 0211 0212 0213 0214 022 023 0231 0232 0233 0234 024 0241 0242 0243 0244
    025 0251 0252 0253 0254 0255 0256 026 027 028`,

  // Intent of any kind, also to yield (035x) or to mediate (039): the deed itself has its own code.
  PLEDGED_TO: `03 030 031 0311 0312 0313 0314 032 033 0331 0332 0333 0334 034 0341 0342 0343 0344
    035 0351 0352 0353 0354 0355 0356 036 037 038 039`,

  MET_WITH: '04 040 044',
  SPOKE_BY_PHONE_WITH: '041',
  VISITED: '042 043',
  MEDIATED_FOR: '045',
  NEGOTIATED_WITH: '046',

  // 019 comes from root 01: agreement voiced. It is no joint statement: ICEWS has it from both sides on the
  // same day in but one case of six, and CAMEO has no code for joint texts.
  SUPPORTS: '05 050 051 052 053 019',
  RECOGNISES: '054',
  SIGNED_AGREEMENT_WITH: '057',

  COOPERATES_WITH: '06 060 061 062 063 064',

  // 0861 (to receive peacekeepers) is 074 seen from the other end: ICEWS codes both, on the same day.
  AIDS: '07 070 071 072 073 074 075 0861',

  // Decisions: easing rules, dissent or sanctions, acceding to demands. 055 and 056 (apology, forgiveness)
  // come from root 05: they give ground and back nobody.
  CONCEDED_TO: '08 080 081 0811 0812 0813 0814 082 083 0831 0832 0833 0834 085 055 056',
  // Deeds: 084x release, 086x access, 087x ceasefire and withdrawal. 0863 is not swapped into AIDS like
  // 0861: its source lets help through, and its target may be the area helped.
  DEESCALATED_WITH: '084 0841 0842 086 0862 0863 087 0871 0872 0873 0874',

  INVESTIGATES: '09 090 091 092 093 094',

  // Editions name 101 and 105 to 108 differently; each name is a demand.
  DEMANDS_OF: `10 100 101 1011 1012 1013 1014 102 103 1031 1032 1033 1034 104 1041 1042 1043 1044
    105 1051 1052 1053 1054 1055 1056 106 107 108`,

  // 113 wins others over to a stand against the target: a stance, which lasts. The others are single acts,
  // 110 too: as a stance it would read as opposition that never ends.
  OPPOSES: '113',
  // 114 lodges a complaint or a protest note: it finds fault, but need not allege wrongdoing.
  CRITICISES: '11 110 111 114',
  // 115 (lawsuit) and 116 (verdict of liability) are charges of wrongdoing before a court.
  ACCUSES: '112 1121 1122 1123 1124 1125 115 116',

  // 124x refuse to yield, 128 refuses to obey, 129 is the veto.
  REJECTS: `12 120 121 1211 1212 1213 122 1221 1222 1223 1224 123 1231 1232 1233 1234
    124 1241 1242 1243 1244 1245 1246 125 126 127 128 129`,

  // Whatever is threatened: sanctions and protest too.
  THREATENS: `13 130 131 1311 1312 1313 132 1321 1322 1323 1324 133 134 135 136 137
    138 1381 1382 1383 1384 1385 139`,

  // 143x are boycotts by people (a boycott by a state is 163); 145x riots, violent but civilian.
  PROTESTS_AGAINST: `14 140 141 1411 1412 1413 1414 142 1421 1422 1423 1424 143 1431 1432 1433 1434
    144 1441 1442 1443 1444 145 1451 1452 1453 1454`,

  MOBILISES_AGAINST: '15 150 151 152 153 154',

  // The rest of the root ends what there was: ties, aid (162x), talks, the presence of missions (166x).
  REDUCES_RELATIONS_WITH: '16 160 161 162 1621 1622 1623 164 165 166 1661 1662 1663',
  // Only 163: the "administrative sanctions" of 172x are curfews and bans at home.
  SANCTIONS: '163',

  // 171 may be mere seizure. 191 comes from root 19: closed roads, borders and ports are force without
  // violence.
  COERCES: '17 170 171 1711 172 1721 1722 1723 1724 173 174 191',
  // 175 (violent repression) and 1712 (destruction of property) come from root 17, which is short of
  // violence here. 192 stays: territory is taken by armed force. 201, mass expulsion, is no deportation.
  ATTACKS: `18 180 181 182 1821 1822 1823 183 1831 1832 1833 184 185 186 19 190 192 193 194 195 196
    20 200 201 202 203 204 2041 2042 175 1712`,
} as const satisfies Partial<Record<RelationType, string>>;

/**
 * Codes whose source is acted on. In CAMEO's other passive codes, such as 0862 (to receive inspectors),
 * the source is still the one who grants something, as in our type.
 */
const SWAPPED: ReadonlySet<string> = new Set([
  '043', // the host is the source; we say who visited
  '0861', // the host of the troops is the source; we say who sent them
]);

const mappings = Object.entries(CAMEO_CODES_BY_TYPE) as [RelationType, string][];

/** Every CAMEO code with what it is here; a code that is not in it is not CAMEO as GDELT and ICEWS use it. */
export const CAMEO_CODES: ReadonlyMap<string, CameoMapping> = new Map(
  mappings.flatMap(([type, codes]) =>
    codes.split(/\s+/).map((code) => [code, { type, swapped: SWAPPED.has(code) }] as const),
  ),
);

/** @returns the root of a code: its first two digits, as text */
export function cameoRoot(code: string): string {
  return code.slice(0, 2);
}
