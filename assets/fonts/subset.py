#!/usr/bin/python3
"""Make the three Inter files of this folder from the full static fonts.

    apt-get install fonts-inter python3-fonttools
    /usr/bin/python3 assets/fonts/subset.py

The stack that lays out the window's text cannot switch OpenType features on,
so tabular digits are made the digits that stand in the character map. The
contextual alternates are left out: a reader's "->" stays as it was typed.
"""

import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/fonts/opentype/inter")
TARGET = pathlib.Path(__file__).parent
WEIGHTS = ["Regular", "SemiBold", "Bold"]
LIMIT = 150_000

RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1: Turkmen, °, ±, superscripts, « »
    (0x0100, 0x0148),  # Latin Extended-A, but for the deprecated U+0149
    (0x014A, 0x017F),
    (0x0300, 0x030C),  # combining marks
    (0x0400, 0x045F),  # Cyrillic: Russian and its neighbours
    (0x0490, 0x049D),  # Cyrillic: Kazakh, Kyrgyz, Tajik, Uzbek
    (0x04A0, 0x04FF),
    (0x2000, 0x200B),  # spaces
    (0x2010, 0x2015),  # hyphens, dashes
    (0x2018, 0x201E),  # quotes
    (0x2070, 0x2071),  # superscripts, subscripts
    (0x2074, 0x208E),
]
SIGNS = (
    "ƏəƠơƯưǦǧȘșȚțẞ"  # Azerbaijani, Romanian and names in other languages
    "ʻʼʹʺʾʿḌḍḤḥṢṣṬṭẒẓ"  # Uzbek, transliterations
    "†‡•…‰′″‹›\u202f\u2011"
    "₸₽₼₾€₺₴₹¥£"
    "←↑→↓↔↕↖↗↘↙⇧⌘⌥⌃⏎"
    "▲△▶▷▼▽◀◁■□●○◆◇✓✗⚠"
    "−×÷≈≠≤≥±∞√∑∂∆Δ∏µπΩ№™©®"
)
# Signs that some of the weights may lack; they are no reason to stop.
OPTIONAL = set("₺₴₹⌃ʹʺ△▷▽◁↕∂∏\u200b\u200a")


def wanted():
    """All code points of the subset."""
    points = {c for low, high in RANGES for c in range(low, high + 1)}
    return points | {ord(c) for c in SIGNS}


def tabular(font):
    """Point the digits of the character map to their tabular forms."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    forms = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            forms.update(getattr(part, "ExtSubTable", part).mapping)
    for part in font["cmap"].tables:
        for digit in range(0x30, 0x3A):
            if digit in part.cmap:
                name = part.cmap[digit]
                part.cmap[digit] = forms.get(name, name)  # tables may share one map
    # The interpolated weights are off by a thousandth of an em here and there.
    table = font.getBestCmap()
    digits = [table[c] for c in range(0x30, 0x3A)]
    metrics = font["hmtx"].metrics
    width = max(metrics[name][0] for name in digits)
    for name in digits:
        metrics[name] = (width, metrics[name][1])


def make(weight):
    """Make one file and return its path."""
    font = TTFont(SOURCE / f"Inter-{weight}.otf")
    tabular(font)
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "kern", "mark", "mkmk"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    path = TARGET / f"Inter-{weight}.otf"
    font.save(path)
    return path


def check(path):
    """Stop unless all letters stand, digits are of one width and the file is small."""
    font = TTFont(path)
    table = font.getBestCmap()
    lacking = {chr(c) for c in wanted() - set(table)}
    spaces = {c for c in lacking if "\u2000" <= c <= "\u200b"}
    assert not lacking - OPTIONAL - spaces, sorted(lacking - OPTIONAL - spaces)
    widths = {font["hmtx"][table[c]][0] for c in range(0x30, 0x3A)}
    assert len(widths) == 1, widths
    size = path.stat().st_size
    assert size < LIMIT, size
    print(path.name, size, "bytes,", len(table), "characters; lacking:", "".join(sorted(lacking)) or "none")


for name in WEIGHTS:
    check(make(name))
