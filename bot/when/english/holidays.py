"""Holidays: those with one date everywhere, and those that differ by country."""

# (month, day) by every way to say it.
_FIXED = {
    (
        1,
        1,
    ): "new year's day; new years day; new year day; new year; new years; new year's",
    (2, 14): "valentine's day; valentines day; valentine day; valentine's; valentines",
    (3, 8): "international women's day; women's day; womens day",
    (
        3,
        17,
    ): "st patrick's day; saint patrick's day; st patricks day; st. patrick's day;"
    " saint patricks day; st patty's day; st paddy's day; saint paddy's day",
    (3, 14): "pi day",
    (
        4,
        1,
    ): "april fools; april fool's; april fools day; april fool's day; april fools' day",
    (4, 22): "earth day",
    (5, 4): "star wars day",
    (7, 4): "independence day; fourth of july; 4th of july",
    (7, 14): "bastille day",
    (10, 31): "halloween; hallowe'en; halloween day; all hallows eve",
    (11, 1): "all saints day; all saints' day; all saint's day",
    (11, 2): "all souls day; all souls' day",
    (11, 11): "veterans day; veteran's day; armistice day; remembrance day",
    (12, 24): "christmas eve; xmas eve; x-mas eve",
    (12, 25): "christmas; xmas; x-mas; christmas day; xmas day",
    (12, 26): "boxing day; st stephen's day",
    (12, 31): "new year's eve; new years eve; nye; silvester",
    (2, 2): "groundhog day; ground hog day",
    (5, 1): "may day",
    (6, 19): "juneteenth",
    (1, 6): "epiphany",
    (5, 5): "cinco de mayo",
    (11, 5): "guy fawkes day; guy fawkes night",
    (6, 14): "flag day",
}
FIXED = {
    name.strip(): date for date, names in _FIXED.items() for name in names.split(";")
}

# Asked for their date: they move, or differ by country.
MOVING = (
    "thanksgiving; thanksgiving day; labor day; labour day; memorial day; easter;"
    " easter sunday; easter monday; good friday; mother's day; mothers day; father's"
    " day;"
    " fathers day; mlk day; martin luther king day; martin luther king jr. day;"
    " presidents day; president's day; presidents' day; columbus day; black friday;"
    " cyber monday; chinese new year; lunar new year; diwali; eid; eid al-fitr;"
    " hanukkah;"
    " ramadan; yom kippur; rosh hashanah; passover; pentecost; ascension day;"
    " ash wednesday; palm sunday; mardi gras; national day; bank holiday; spring break"
)
MOVING_HOLIDAYS = tuple(name.strip() for name in MOVING.split(";"))
