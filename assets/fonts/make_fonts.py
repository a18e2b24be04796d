#!/usr/bin/env python3
"""Make the two fonts that Peak Moments embeds, as subsets of Noto Sans CJK SC.

What it makes
    NotoSansCJKsc-Regular.otf  every character of the face but Hangul, so that a Chinese name
                               that can be typed can be drawn: 通用规范汉字表, GB 2312, GBK,
                               Extension A, and characters such as 喆 镕 堃 昇 and 𠮷.
    NotoSansCJKsc-Bold.otf     the 8,105 characters of 通用规范汉字表, GB 2312, Latin, Greek,
                               Cyrillic, punctuation and symbols, for headings and emphasis;
                               what it lacks falls back to Regular.

From what
    NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc of the Debian package fonts-noto-cjk, face
    index 2 (SC). The list of 通用规范汉字表 is the field kTGH in Unihan_OtherMappings.txt.bz2 of
    the Debian package unicode-data; GB 2312 is Python's own codec. Needs fonttools.

With which layout features, and why
    kern, mark, ccmp    Latin spacing, combining marks and composed letters come out right.
    halt, palt          A typesetter can set full-width punctuation at half or natural width.
    pwid                English text gets narrow quotes; without it SC sets “ ” full-width.
    The others (vertical setting, historical and regional forms, …) are left out: keeping all of
    them nearly doubles the file. The default forms of this face are already the mainland ones.

Also left out: hinting, 1.5 MB of Regular.
Kept on purpose: all entries of the name table, in English and Chinese, since typst selects a font
by its family name "Noto Sans CJK SC"; and the outline of .notdef, so that a missing character
shows as a box and not as nothing.

The output depends only on the source files and the version of fonttools: no time of day goes in
(head.modified stays that of the source), and two runs are byte-identical.

Usage: make_fonts.py [SOURCE_DIR] [OUTPUT_DIR] [--unihan FILE]
"""

import argparse
import bz2
import hashlib
import sys
import tempfile
from pathlib import Path

from fontTools import subset, version as fonttools_version
from fontTools.ttLib import TTFont

DEBIAN_FONTS = Path("/usr/share/fonts/opentype/noto")
DEBIAN_UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")

FACE_SC = 2  # The collection holds JP, KR, SC, TC, HK, then the mono faces.
FAMILY = "Noto Sans CJK SC"
LAYOUT_FEATURES = "kern,mark,ccmp,halt,palt,pwid"

# The product is in Chinese and English; Hangul is a quarter of the characters of the face.
HANGUL = [
    (0x1100, 0x11FF),  # Jamo
    (0x302E, 0x302F),  # tone marks
    (0x3131, 0x318E),  # compatibility Jamo
    (0x3200, 0x321E),  # in parentheses
    (0x3260, 0x327F),  # in circles
    (0xA960, 0xA97F),  # Jamo extended A
    (0xAC00, 0xD7FF),  # syllables, Jamo extended B
    (0xFFA0, 0xFFDC),  # half-width
]

# What Bold has beyond 通用规范汉字表 and GB 2312.
BOLD_BLOCKS = [
    (0x0020, 0x036F),  # Latin, phonetic and modifier letters, combining marks
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin, additional (Vietnamese)
    (0x2000, 0x2BFF),  # punctuation, currency, arrows, mathematics (−), circled numbers, shapes
    (0x2E00, 0x2E7F),  # punctuation, supplemental
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3220, 0x325F),  # numbers in parentheses and circles
    (0x3280, 0x32BF),  # characters in circles, numbers to 50
    (0x3371, 0x33DF),  # units: ㎡ ㎏ ㎜
    (0xFE30, 0xFE6F),  # punctuation, compatibility and small forms
    (0xFF01, 0xFF60),  # full-width Latin and punctuation
    (0xFFE0, 0xFFEF),  # full-width currency and signs
]

# Characters of personal names that a font cut to GB 2312 lacks.
NAME_CHARACTERS = {ord(character) for character in "喆镕堃昇𠮷"}


def is_in(code_point, ranges):
    return any(first <= code_point <= last for first, last in ranges)


def standard_characters(unihan):
    """The 8,105 code points of 通用规范汉字表 (2013)."""
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        found = {
            int(line.split("\t")[0][2:], 16)
            for line in lines
            if line.startswith("U+") and line.split("\t")[1] == "kTGH"
        }
    if len(found) != 8105:
        sys.exit(f"{unihan}: {len(found)} characters carry kTGH, expected 8105")
    return found


def double_byte_characters(codec):
    """The code points of the two-byte part of a Chinese codec."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                found.update(map(ord, bytes([lead, trail]).decode(codec)))
            except UnicodeDecodeError:
                pass  # The code page has holes.
    return found


def make_subset(source, code_points, target):
    """Write the face SC of the collection `source`, cut down to `code_points`, to `target`."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as unicodes:
        unicodes.write("\n".join(f"{code_point:04X}" for code_point in sorted(code_points)))
        unicodes.flush()
        # The same as the command line `python3 -m fontTools.subset …`.
        subset.main(
            [
                str(source),
                f"--font-number={FACE_SC}",
                f"--unicodes-file={unicodes.name}",
                f"--output-file={target}",
                f"--layout-features={LAYOUT_FEATURES}",
                "--name-IDs=*",
                "--name-languages=*",
                "--notdef-outline",
                "--no-hinting",
                "--no-recalc-timestamp",
                # Its presence on a machine would change the bytes.
                "--no-harfbuzz-repacker",
            ]
        )


def number_consecutively(target):
    """Give the glyphs of `target` consecutive CIDs.

    A subset keeps the CIDs of the whole face, thousands of ranges that the typesetting engine reads
    again for every line of text in a drawing. Numbered in the order of the glyphs they are one range.
    Nothing outside the table `CFF ` refers to them.
    """
    font = TTFont(target, recalcTimestamp=False)
    top = font["CFF "].cff.topDictIndex[0]
    names = [".notdef"] + [f"cid{number:05d}" for number in range(1, len(top.charset))]
    outlines = top.CharStrings.charStrings
    top.CharStrings.charStrings = dict(zip(names, (outlines[name] for name in top.charset)))
    top.charset = names
    font.save(target)


def check(target, source, code_points):
    """Stop when the file that was written lacks a character, its family or its time stamp."""
    font = TTFont(target)
    missing = code_points - font.getBestCmap().keys()
    if missing:
        sys.exit(f"{target}: lacks {' '.join(f'U+{c:04X}' for c in sorted(missing))}")
    families = {str(name) for name in font["name"].names if name.nameID == 1}
    if families != {FAMILY}:
        sys.exit(f"{target}: its family is {families}, expected {FAMILY}")
    if font["head"].modified != TTFont(source, fontNumber=FACE_SC)["head"].modified:
        sys.exit(f"{target}: head.modified differs from the source")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source_dir", nargs="?", type=Path, default=DEBIAN_FONTS)
    parser.add_argument("output_dir", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--unihan", type=Path, default=DEBIAN_UNIHAN, metavar="FILE")
    arguments = parser.parse_args()

    standard = standard_characters(arguments.unihan)
    gb2312 = double_byte_characters("gb2312")
    # The face has no glyph for ≒, the only character of GBK that it lacks.
    gbk = double_byte_characters("gbk") - {ord("≒")}
    required = {
        "Regular": standard | gb2312 | gbk | NAME_CHARACTERS,
        "Bold": standard | gb2312,
    }

    for weight in ["Regular", "Bold"]:
        source = arguments.source_dir / f"NotoSansCJK-{weight}.ttc"
        target = arguments.output_dir / f"NotoSansCJKsc-{weight}.otf"
        face = TTFont(source, fontNumber=FACE_SC).getBestCmap().keys()
        chosen = {c for c in face if not is_in(c, HANGUL)}
        if weight == "Bold":
            chosen = {c for c in chosen if c in required["Bold"] or is_in(c, BOLD_BLOCKS)}
        make_subset(source, chosen, target)
        number_consecutively(target)
        check(target, source, chosen | required[weight])
        content = target.read_bytes()
        print(
            f"{target.name}: {len(content):,} bytes, {len(chosen):,} characters,"
            f" sha256 {hashlib.sha256(content).hexdigest()}, fonttools {fonttools_version}"
        )


if __name__ == "__main__":
    main()
