// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** {@code mw.language}: what the original gives for the same calls. */
class LanguageLibraryTest {

    private final LibraryHost host = new LibraryHost();

    private void gives(String expected, String expression) {
        assertEquals(expected, host.run("return tostring(" + expression + ")"), expression);
    }

    private void language(String expected, String code, String call) {
        gives(expected, "mw.language.new('" + code + "'):" + call);
    }

    @Test
    void knowsLanguages() {
        gives("Deutsch", "mw.language.fetchLanguageName('DE')");
        gives("", "mw.language.fetchLanguageName('xx')");
        gives("Simple English", "mw.language.fetchLanguageName('simple')");
        gives("lv en", "table.concat(mw.language.getFallbacksFor('ltg'), ' ')");
        gives(
                "false true",
                "tostring(mw.language.isSupportedLanguage('simple')) .. ' ' .. tostring(mw.language.isKnownLanguageTag('simple'))");
        gives("true", "mw.language.isValidCode('foo bar')");
        gives("false", "mw.language.isValidCode('a:b')");
        gives("false", "mw.language.isValidBuiltInCode('DE')");
        gives("en", "mw.getContentLanguage():getCode()");
    }

    @Test
    void writesNumbersAndCounts() {
        language("१२,३४,५६७.८९१", "hi", "formatNum(1234567.891)");
        language("1234.5", "de", "formatNum(1234.5, { noCommafy = true })");
        language("100,000,000,000,000,000,000", "en", "formatNum(1e20)");
        language("−5", "en", "formatNum(-5)");
        language("1234.5", "de", "parseFormattedNumber('1.234,5')");
        language("b", "ru", "plural(2, 'a', 'b', 'c')");
        language("doz", "en", "plural(12, 'a', '12=doz', 'b')");
        language("talosta", "fi", "convertGrammar('talo', 'elative')");
        language("f", "en", "gender('female', 'm', 'f')");
    }

    @Test
    void writesDates() {
        language("3 Februar 2001", "de", "formatDate('j F Y', '2001-02-03')");
        language("3 мая 2001", "ru", "formatDate('j xg Y', '2001-05-03')");
        language("10:00 UTC UTC +00:00", "en", "formatDate('H:i T e P', '2001-02-03 12:00 +0200')");
        language("1 day, 2 hours, 3 minutes and 4 seconds", "en", "formatDuration(93784)");
        language("1 Tag, 2 Stunden, 3 Minuten und 4 Sekunden", "de", "formatDuration(93784)");
        language("26 hours and 3 minutes", "en", "formatDuration(93784, { 'hours', 'minutes' })");
        language("0 seconds", "en", "formatDuration(0)");
        assertEquals(
                "false bad argument #2 to 'formatDate': invalid timestamp 'foo'",
                host.error("mw.language.new('en'):formatDate('Y', 'foo')"));
    }

    @Test
    void changesLetters() {
        language("İxx", "tr", "ucfirst('ixx')");
        language("ıxx", "tr", "lcfirst('Ixx')");
        language("SS", "de", "uc('ß')");
        language("‏", "ar", "getDirMark()");
        language("←", "he", "getArrow()");
        assertEquals(
                "false mw.language: invalid language object. Did you call lc with a dot instead of a colon, "
                        + "i.e. lang.lc() instead of lang:lc()?",
                host.error("mw.language.new('en').lc('x')"));
    }
}
