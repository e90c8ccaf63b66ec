#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes site/specialpages.tsv: the English names of special pages, the preferred one first, then the canonical one.

usage: specialpages.py specialpages-by-language.json > specialpages.tsv
"""
import json
import sys

for canonical, names in sorted(json.load(open(sys.argv[1], encoding="utf-8"))["en"].items()):
    print(names[0], *dict.fromkeys([canonical, *names[1:]]), sep="\t")
