#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes site/grammar.tsv from tables of endings (JSON files named by language: case -> [[pattern, replacement]...], or the name of
another case).

usage: grammar.py FOLDER > grammar.tsv
Columns: language, case, pattern, replacement. Of the lines of a case, the first whose pattern is found counts.
"""
import json
import pathlib
import sys

for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    cases = json.loads(file.read_text(encoding="utf-8"))
    for case, rules in sorted(cases.items()):
        if case == "@metadata":
            continue
        if isinstance(rules, str):
            rules = cases[rules]
        for pattern, replacement in rules:
            if pattern != "@metadata":
                print(file.stem, case, pattern, replacement, sep="\t")
