// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.util.Locale;
import java.util.Map;

/** Turns MediaWiki's language codes into the tags that the rest of the world uses, and back. */
final class LanguageTags {

    private static final Map<String, String> TO_TAG = Map.ofEntries(
            Map.entry("als", "gsw"),
            Map.entry("bat-smg", "sgs"),
            Map.entry("be-x-old", "be-tarask"),
            Map.entry("fiu-vro", "vro"),
            Map.entry("roa-rup", "rup"),
            Map.entry("zh-classical", "lzh"),
            Map.entry("zh-min-nan", "nan"),
            Map.entry("zh-yue", "yue"),
            Map.entry("cbk-zam", "cbk"),
            Map.entry("de-formal", "de-x-formal"),
            Map.entry("eml", "egl"),
            Map.entry("en-rtl", "en-x-rtl"),
            Map.entry("es-formal", "es-x-formal"),
            Map.entry("hu-formal", "hu-x-formal"),
            Map.entry("kk-arab", "kk-Arab"),
            Map.entry("map-bms", "jv-x-bms"),
            Map.entry("mo", "ro-Cyrl-MD"),
            Map.entry("nl-informal", "nl-x-informal"),
            Map.entry("nrm", "nrf"),
            Map.entry("roa-tara", "nap-x-tara"),
            Map.entry("simple", "en-simple"),
            Map.entry("sr-ec", "sr-Cyrl"),
            Map.entry("sr-el", "sr-Latn"),
            Map.entry("zh-cn", "zh-Hans-CN"),
            Map.entry("zh-sg", "zh-Hans-SG"),
            Map.entry("zh-my", "zh-Hans-MY"),
            Map.entry("zh-tw", "zh-Hant-TW"),
            Map.entry("zh-hk", "zh-Hant-HK"),
            Map.entry("zh-mo", "zh-Hant-MO"));

    private LanguageTags() {}

    /** The BCP 47 tag of a language, with its usual case. */
    static String bcp47(String code) {
        String known = TO_TAG.get(code.toLowerCase(Locale.ROOT));
        String tag = known != null ? known : code;
        StringBuilder out = new StringBuilder();
        boolean single = false;
        for (String part : tag.split("-", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (out.isEmpty()) {
                out.append(lower);
            } else if (part.length() == 2 && !single) {
                out.append('-').append(part.toUpperCase(Locale.ROOT));
            } else if (part.length() == 4 && !single) {
                out.append('-').append(Character.toUpperCase(lower.charAt(0))).append(lower, 1, 4);
            } else {
                out.append('-').append(lower);
            }
            single = part.length() == 1;
        }
        return out.toString();
    }

    /** MediaWiki's code of a BCP 47 tag. */
    static String internal(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : TO_TAG.entrySet()) {
            if (entry.getValue().equalsIgnoreCase(lower) && !entry.getKey().equals("als")) {
                return entry.getKey();
            }
        }
        return lower;
    }
}
