"""Zones beside a clock time: `EST`, `Berlin time`, `in Tokyo`, `UTC+5:30`, `+02:00`."""

import re
from re import Match

from bot.when.english.calendar import alternatives
from bot.when.english.zones import ABBREVIATIONS, ZONES
from bot.when.parsers.patterns import leads_a_noun, phrase
from bot.when.pieces import Found, Kind, Parser
from bot.when.zones import find_zone, iana_names, place_names

_LONG = [name for name in ZONES if name not in ABBREVIATIONS]
_TIME = r"(?: (?:standard |daylight |summer )?time(?: zone)?)"


def _read(match: Match[str]) -> Found | None:
    zone = find_zone(match["zone"])
    return Found(Kind.ZONE, zone) if zone else None


def _weak(match: Match[str]) -> Found | None:
    found = _read(match)
    return found and Found(found.kind, found.value, is_weak=True)


IANA_ZONE = Parser(
    "iana-zone",
    phrase(
        r"(?:in )?\(?(?P<zone>[a-z]+/[a-z_]+(?:[+-]\d{1,2}|/[a-z_]+)?)\)?",
        right=r"(?!\w)",
        first="a-z(",
    ),
    lambda match: _read(match) if match["zone"] in iana_names() else None,
)
OFFSET_ZONE = Parser(
    "offset-zone",
    phrase(r"\(?(?P<zone>(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d\d)?)\)?", first="a-z("),
    _read,
)
BARE_OFFSET = Parser(
    "bare-offset",
    re.compile(r"(?<=\d)(?:[ap]m)? ?(?P<zone>[+-]\d\d:?\d\d)(?!\d|[-/]\d)"),
    _weak,
)
STAMP_OFFSET = Parser(
    "stamp-offset",
    re.compile(
        r"(?:(?<=t\d\d:\d\d)|(?<=t\d\d:\d\d:\d\d))(?P<zone>[+-]\d\d:?\d\d)(?!\d)"
    ),
    _read,
)
ZONE_ABBREVIATION = Parser(
    "zone-abbreviation",
    re.compile(
        rf"(?=[\w(])(?:(?<=\d)|(?<!\w))\(?(?P<zone>{alternatives(*ABBREVIATIONS)})\b(?!'|-\w|\.\w)"
        rf"(?: time\b)?\)?(?!\w)"
    ),
    _weak,
)
PLACE_TIME = Parser(
    "place-time",
    phrase(
        rf"(?:in |on )?(?:the )?\(?(?P<zone>(?:{alternatives(*_LONG, *place_names())}"
        rf"|{alternatives(*(ABBREVIATIONS - {'z'}))}))(?:'s)?{_TIME}\)?",
        first="a-z(",
    ),
    _read,
)
PLACE = Parser(
    "place",
    phrase(
        rf"(?P<in>in )?(?P<zone>{alternatives(*_LONG, *place_names())})(?!'|-\w)",
        first="a-z",
    ),
    lambda match: None if not match["in"] and leads_a_noun(match) else _weak(match),
)
