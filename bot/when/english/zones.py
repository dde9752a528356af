"""Names of time zones as people say them: abbreviations, regions, cities, countries.

Cities that name an IANA zone (`Europe/Berlin`) need no line here.
"""

_LINES = """
America/New_York: et est edt, eastern, eastern standard, eastern daylight, us eastern
America/New_York: east coast, new york city, nyc, boston, washington, washington dc
America/New_York: philadelphia, atlanta, miami, orlando, charlotte, pittsburgh
America/New_York: cleveland, columbus, baltimore, raleigh, buffalo, jersey city, ohio
America/New_York: massachusetts, pennsylvania, virginia, maryland, new jersey
America/Chicago: ct cst cdt, central, central standard, central daylight, us central
America/Chicago: dallas, houston, austin, san antonio, minneapolis, st louis
America/Chicago: saint louis
America/Chicago: milwaukee, kansas city, nashville, memphis, new orleans, illinois
America/Chicago: minnesota, wisconsin, iowa, oklahoma, oklahoma city, omaha, fort worth
America/Denver: mt mst mdt, mountain, mountain standard, mountain daylight, us mountain
America/Denver: salt lake city, albuquerque, colorado, utah, colorado springs
America/Phoenix: arizona, tucson, scottsdale
America/Los_Angeles: pt pst pdt, pacific, pacific standard, pacific daylight, us pacific
America/Los_Angeles: west coast, san francisco, sf, la, seattle, san diego, portland
America/Los_Angeles: las vegas, california, sacramento, oakland, palo alto
America/Los_Angeles: san jose, silicon valley, nevada, bay area
America/Anchorage: akt akst akdt, alaska
Pacific/Honolulu: hst hdt, hawaii, hawaiian
America/Halifax: ast adt, atlantic, nova scotia
America/St_Johns: nst ndt, newfoundland
America/Toronto: ottawa, ontario, quebec, quebec city
America/Edmonton: calgary, alberta
America/Vancouver: british columbia
America/Mexico_City: mexico, guadalajara
America/Sao_Paulo: brt, brasilia, rio, rio de janeiro, brazil
America/Argentina/Buenos_Aires: art, argentina
America/Santiago: clt clst, chile
America/Bogota: cot, colombia
America/Lima: pet, peru
America/Caracas: vet, venezuela
America/Puerto_Rico: puerto rico, san juan
Europe/London: bst, british, british summer, uk, england, britain, great britain
Europe/London: united kingdom, scotland, wales, edinburgh, manchester, glasgow
Europe/London: birmingham
Europe/London: leeds, liverpool, bristol, cardiff, oxford
Europe/Dublin: irish, ireland, cork
Europe/Lisbon: wet west, portugal, porto
Europe/Paris: cet cest met mest, central european, central european summer, france, lyon
Europe/Paris: marseille, toulouse, nice, lille
Europe/Berlin: mez mesz, germany, german, munich, muenchen, hamburg, frankfurt, cologne
Europe/Berlin: koeln, koln, dusseldorf, stuttgart, leipzig, dresden, nuremberg
Europe/Madrid: spain, barcelona, valencia, seville
Europe/Rome: italy, milan, turin, naples, florence
Europe/Amsterdam: netherlands, holland, rotterdam, the hague, eindhoven, utrecht
Europe/Brussels: belgium, antwerp, ghent
Europe/Zurich: switzerland, geneva, basel, bern, lausanne
Europe/Vienna: austria, graz, salzburg
Europe/Copenhagen: denmark, aarhus
Europe/Oslo: norway, bergen
Europe/Stockholm: sweden, gothenburg, malmo
Europe/Helsinki: finland, tampere, espoo
Europe/Warsaw: poland, krakow, gdansk, wroclaw
Europe/Prague: czechia, czech republic, brno
Europe/Budapest: hungary
Europe/Bucharest: romania, cluj
Europe/Athens: eet eest, eastern european, greece
Europe/Sofia: bulgaria
Europe/Belgrade: serbia
Europe/Zagreb: croatia
Europe/Kyiv: ukraine, kiev
Europe/Istanbul: trt, turkey
Europe/Moscow: msk, russia moscow, st petersburg, saint petersburg
Africa/Cairo: egypt
Africa/Johannesburg: sast, south africa, cape town, pretoria, durban
Africa/Nairobi: eat, kenya
Africa/Lagos: wat, nigeria, abuja
Africa/Casablanca: morocco, rabat
Africa/Accra: ghana
Asia/Kolkata: ist, india, indian, mumbai, bombay, delhi, new delhi, bangalore, bengaluru
Asia/Kolkata: chennai, hyderabad, pune, calcutta, ahmedabad, gurgaon, noida
Asia/Dubai: gst, uae, abu dhabi, emirates
Asia/Riyadh: saudi arabia, jeddah
Asia/Qatar: qatar, doha
Asia/Jerusalem: idt, israel, tel aviv
Asia/Karachi: pkt, pakistan, lahore, islamabad
Asia/Dhaka: bangladesh
Asia/Kathmandu: npt, nepal
Asia/Colombo: sri lanka
Asia/Bangkok: ict, thailand
Asia/Ho_Chi_Minh: vietnam, hanoi, saigon
Asia/Jakarta: wib, indonesia
Asia/Kuala_Lumpur: myt, malaysia
Asia/Singapore: sgt
Asia/Manila: pht phst, philippines
Asia/Hong_Kong: hkt, hongkong
Asia/Shanghai: china, beijing, shenzhen, guangzhou, peking
Asia/Taipei: taiwan
Asia/Tokyo: jst, japan, osaka, kyoto, yokohama
Asia/Seoul: kst, korea, south korea, busan
Australia/Sydney: aest aedt aet, new south wales, canberra
Australia/Melbourne: victoria australia
Australia/Brisbane: queensland, gold coast
Australia/Adelaide: acst acdt, south australia
Australia/Perth: awst, western australia
Pacific/Auckland: nzt nzst nzdt, new zealand, wellington, christchurch
UTC: utc gmt z zulu, coordinated universal, greenwich mean, universal, greenwich
"""


def _read(lines: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for line in lines.split("\n"):
        zone, _, said = line.partition(": ")
        for name in said.split(", "):
            # short ones stand beside each other, long ones have spaces of their own
            parts = name.split() if _is_abbreviations(name) else [name]
            names |= dict.fromkeys((part for part in parts if part), zone)
    return names


def _is_abbreviations(name: str) -> bool:
    first = name.split(" ", maxsplit=1)[0]
    return first in _FIRST_ABBREVIATIONS


_FIRST_ABBREVIATIONS = [
    "et",
    "ct",
    "mt",
    "pt",
    "akt",
    "hst",
    "ast",
    "nst",
    "wet",
    "cet",
    "mez",
    "eet",
    "aest",
    "acst",
    "nzt",
    "clt",
    "utc",
    "pht",
]
ZONES = _read(_LINES)

# Short enough to be other words: read only right behind a clock time.
_SHORT = 4
ABBREVIATIONS = frozenset(
    name for name in ZONES if len(name) <= _SHORT and " " not in name
) - {
    "rio",
    "iowa",
    "ohio",
    "utah",
    "lyon",
    "nice",
    "cork",
    "bern",
    "graz",
    "brno",
    "cluj",
    "oslo",
    "peru",
    "pune",
    "kiev",
    "doha",
}

# Abbreviations of several zones, the likeliest first; the sender's region decides.
SEVERAL = {
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "bst": ("Europe/London", "Asia/Dhaka"),
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "est": ("America/New_York", "Australia/Sydney"),
}
# Which of them a sender means, by the first part of the sender's own zone …
REGIONS = {
    "bst": {"Europe": "Europe/London"},
    "cst": {"America": "America/Chicago"},
    "ast": {"America": "America/Halifax", "Atlantic": "America/Halifax"},
    "est": {"Australia": "Australia/Sydney"},
}
# … and anywhere else.
ELSEWHERE = {"est": "America/New_York"}

# Zones that keep one offset all year, for offsets that are no whole hours.
FRACTIONAL = {
    -570: "Pacific/Marquesas",
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
}
