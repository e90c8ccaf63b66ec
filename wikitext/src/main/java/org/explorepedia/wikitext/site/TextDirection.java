// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.util.Set;

/** Which way the script of a language runs. */
public enum TextDirection {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "acm",
            "aeb",
            "aeb-arab",
            "apc",
            "ar",
            "arc",
            "arq",
            "ary",
            "arz",
            "azb",
            "bcc",
            "bgn",
            "bqi",
            "ckb",
            "dv",
            "fa",
            "glk",
            "he",
            "hno",
            "khw",
            "kk-arab",
            "kk-cn",
            "ks",
            "ks-arab",
            "ku-arab",
            "lki",
            "lrc",
            "luz",
            "ms-arab",
            "mzn",
            "nqo",
            "pnb",
            "ps",
            "sd",
            "sdh",
            "skr",
            "skr-arab",
            "ug",
            "ug-arab",
            "ur",
            "yi");

    private final String attribute;

    TextDirection(String attribute) {
        this.attribute = attribute;
    }

    public static TextDirection of(String language) {
        return RIGHT_TO_LEFT_LANGUAGES.contains(language) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** The value of HTML's {@code dir}. */
    public String attribute() {
        return attribute;
    }
}
