// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.language;

import java.util.Map;

/** Names of languages that have no texts of their own: old codes of MediaWiki, and a few that nothing was translated to. */
final class LanguageNames {

    static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("aa", "Qafár af"),
            Map.entry("als", "Alemannisch"),
            Map.entry("bat-smg", "žemaitėška"),
            Map.entry("be-x-old", "беларуская (тарашкевіца)"),
            Map.entry("cho", "Chahta anumpa"),
            Map.entry("cpx-latn", "Pó-sing-gṳ̂ (Báⁿ-uā-ci̍)"),
            Map.entry("es-419", "español de América Latina"),
            Map.entry("fiu-vro", "võro"),
            Map.entry("ho", "Hiri Motu"),
            Map.entry("hz", "Otsiherero"),
            Map.entry("kj", "Kwanyama"),
            Map.entry("mh", "Ebon"),
            Map.entry("mus", "Mvskoke"),
            Map.entry("ng", "Oshiwambo"),
            Map.entry("no", "norsk"),
            Map.entry("roa-rup", "armãneashti"),
            Map.entry("shi-latn", "Taclḥit"),
            Map.entry("shi-tfng", "ⵜⴰⵛⵍⵃⵉⵜ"),
            Map.entry("simple", "Simple English"),
            Map.entry("tly-cyrl", "толыши"),
            Map.entry("uz-cyrl", "ўзбекча"),
            Map.entry("uz-latn", "oʻzbekcha"),
            Map.entry("zgh-latn", "tamaziɣt tanawayt"),
            Map.entry("zh-classical", "文言"),
            Map.entry("zh-min-nan", "Bân-lâm-gú"),
            Map.entry("zh-yue", "粵語"));

    private LanguageNames() {}
}
