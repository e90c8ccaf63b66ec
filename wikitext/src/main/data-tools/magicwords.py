#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes site/magicwords.tsv from a table of magic words by language (JSON: language -> id -> [case flag, names...]).

usage: magicwords.py magicwords-en.json magicwords-by-language.json > magicwords.tsv
Words that a language has in common with English are left out.
"""
import json
import sys

english = json.load(open(sys.argv[1], encoding="utf-8"))
languages = json.load(open(sys.argv[2], encoding="utf-8"))
for id_, word in english.items():
    print("en", id_, *word, sep="\t")
for language, words in sorted(languages.items()):
    if language == "en":
        continue
    for id_, word in words.items():
        if word != english.get(id_) and len(word) > 1:
            print(language, id_, *word, sep="\t")
