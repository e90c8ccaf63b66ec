#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes site/languages.tsv from a table of language facts (JSON: language -> facts).

usage: languages.py language-meta.json > languages.tsv
Columns: code, direction, fallbacks, group separator, decimal separator, ten digits, least digits before grouping, grouping
pattern, default date preference, date formats (name=format with a bar between), plural rules (bar between), own name, letters
that join a link before them, letters that join a link behind them (single letters and ranges with a hyphen).
"""
import json
import re
import sys

ESCAPE = re.compile(r"\\x\{([0-9A-Fa-f]+)\}|\\x([0-9A-Fa-f]{2})")


def letters(characters):
    """The content of a character class as the table writes it."""
    text = ESCAPE.sub(lambda m: chr(int(m.group(1) or m.group(2), 16)), characters)
    text = text.removeprefix("[").removesuffix("]")
    if text.startswith("\\p{"):
        return text
    return text.replace("[", "").replace("]", "").replace("|", "").replace("\\", "")


def trail(pattern):
    """The letters of a link trail, whose pattern is /^(LETTERS+)(.*)$/ in some form; alternatives are taken apart to letters."""
    inner = pattern[pattern.index("(") + 1 : pattern.index(")(.*)")]
    inner = inner.replace("(?:", "").replace("(?!')", "").replace(")+", "").rstrip("+").lstrip(":?")
    # Breton's c'h is a letter, but its apostrophe joins no link elsewhere.
    inner = re.sub(r"(c\\?['’]h\|)+", "", inner, flags=re.I)
    return letters(inner)


for code, facts in sorted(json.load(open(sys.argv[1], encoding="utf-8")).items()):
    separators = facts["separatorTransformTable"] or {}
    if isinstance(separators, list):
        separators = {}
    digits = facts["digitTransformTable"] or {}
    if isinstance(digits, list):
        digits = dict(enumerate(digits))
    digits = {str(k): v for k, v in digits.items()}
    default = facts["defaultDateFormat"] or "dmy"
    default = default.split(" or ")[0]
    formats = {k: v for k, v in (facts["dateFormats"] or {}).items() if k.split(" ")[0] in ("dmy", "mdy", "ymd") or k.startswith(default)}
    rules = [re.sub(r"@.*", "", r).strip() for r in facts["pluralRules"] or []]
    row = [
        code,
        "rtl" if facts["rtl"] else "ltr",
        ",".join(facts["fallback"]),
        separators.get(",", ","),
        separators.get(".", "."),
        "".join(digits.get(str(i), str(i)) for i in range(10)) if digits else "",
        str(facts["minimumGroupingDigits"] or 1),
        facts["digitGroupingPattern"] or "#,##0.###",
        default,
        "|".join(f"{k}={v}" for k, v in sorted(formats.items())),
        "|".join(rules),
        facts["name"] or "",
        trail(facts["linkTrail"]),
        letters(facts["linkPrefixCharset"]) if facts["linkPrefixExtension"] else "",
    ]
    assert not any("\t" in c or "\n" in c for c in row), code
    print(*row, sep="\t")
