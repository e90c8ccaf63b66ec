// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code mw.ustring}: what the original gives for the same calls. */
class UstringTest {

    private final LibraryHost host = new LibraryHost();

    private void gives(String expected, String call) {
        String script = "local r = {} local function show(...) for i = 1, select('#', ...) do "
                + "r[i] = tostring((select(i, ...))) end end show(mw.ustring." + call
                + ") return table.concat(r, '|')";
        assertEquals(expected, host.run(script), call);
    }

    private void fails(String message, String call) {
        assertEquals("false " + message, host.error("mw.ustring." + call), call);
    }

    @Test
    void countsAndCutsCodePoints() {
        gives("5", "len('äöü€𝄞')");
        gives("nil", "len('\\255')");
        gives("üß", "sub('äöüß', -2)");
        gives("öü", "sub('äöüß', 2, 3)");
        gives("äö", "sub('äöüß', -10, 2)");
        gives("", "sub('äöüß', 3, 2)");
        gives("228|98|99", "codepoint('äbc', 1, 3)");
        gives("Aä€𝄞", "char(65, 228, 8364, 119070)");
        gives("false", "isutf8('\\237\\160\\128')");
        gives("false", "isutf8('\\192\\128')");
        fails("bad argument #1 to 'sub' (string is not UTF-8)", "sub('\\255', 1)");
        fails("bad argument #1 to 'char' (value out of range)", "char(1114112)");
        fails("bad argument #2 to 'sub' (number expected, got string)", "sub('abc', '2')");
        assertEquals(
                "228,98,",
                host.run("local s = '' for c in mw.ustring.gcodepoint('äb') do s = s .. c .. ',' end return s"));
    }

    @Test
    void findsByteOffsets() {
        gives("3", "byteoffset('äöü', 1, 2)");
        gives("1", "byteoffset('äöü', 0, 2)");
        gives("5", "byteoffset('aäb€c', 2, 3)");
        gives("8", "byteoffset('aäb€c', 1, -2)");
        gives("4", "byteoffset('aäb€c', -2, -1)");
        gives("nil", "byteoffset('aäb€c', 4, 3)");
    }

    @Test
    void changesLettersAndForms() {
        gives("ÄÖÜSS Ǆ ʼN", "upper('äöüß ǆ ŉ')");
        gives("äöü i̇ σ ασ", "lower('ÄÖÜ İ Σ ΑΣ')");
        gives("é", "toNFC('e\u0301')");
        gives("fi", "toNFKC('ﬁ')");
        fails("bad argument #1 to 'uc' (string expected, got number)", "upper(5)");
    }

    @Test
    void findsWithPatterns() {
        gives("2|2|ö|3", "find('äöü', '(ö)()')");
        gives("4|3", "find('äöü', '', 10)");
        gives("2|2", "find('abc', 'b', -2)");
        gives("nil", "find('a.b', '.', 3, true)");
        gives("4|3", "find('abc', '$')");
        gives("1|3", "find('a^c', 'a^c')");
        gives("2001|05|06", "match('2001-05-06', '(%d+)-(%d+)-(%d+)')");
        gives("(a(b)c)", "match('f(a(b)c)d', '%b()')");
        gives("quick", "match('THE (quick) fox', '%f[%a](%a+)%f[%A]', 6)");
        gives("äbc", "match('äbc', '%a+')");
        gives("nil", "match('²', '%w')");
        gives("nil", "match('$+<=>^`|~', '%p')");
        gives("ＡＦ", "match('ＡＦ', '%x+')");
        gives("\u0085\u180E", "match('\u0085\u180E', '%s+')");
        gives("h|e|l", "match('hello', '(h)(e)(l)%3')");
        gives("]", "match('a]', '[]]')");
        gives("-", "match('-', '[a-%z]')");
        gives("", "match('abc', '.-')");
        gives("nil", "match('a', 'a**')");
    }

    @Test
    void substitutes() {
        gives("-ä-ö-|3", "gsub('äö', '', '-')");
        gives("-a--c-|4", "gsub('abc', 'b*', '-')");
        gives("xxxxxxx|7", "gsub('abc', '.-', 'x')");
        gives("ehllo|1", "gsub('hello', '(h)(e)', '%2%1')");
        gives("he%%o|2", "gsub('hello', 'l', '%')");
        gives("aabcc|3", "gsub('abc', '%w', function(c) if c ~= 'b' then return c .. c end end)");
        gives("aeöü|2", "gsub('äöü', '[äü]', { ['ä'] = 'ae' })");
        gives("xaa|1", "gsub('aaa', '^a', 'x')");
        gives("abc|0", "gsub('abc', 'a', 'x', -1)");
        gives("abc|", "gsub(' abc ', '^%s*(.-)%s*$', '%1'), ''");
        fails("invalid replacement value (a table)", "gsub('abc', '%w', function() return {} end)");
        fails("invalid capture index %2 in replacement string", "gsub('hello', '(l)', '%2')");
    }

    @Test
    void iterates() {
        assertEquals(
                "a=1;b=2;",
                host.run("local s = '' for k, v in mw.ustring.gmatch('a=1, b=2', '(%w+)=(%w+)') do "
                        + "s = s .. k .. '=' .. v .. ';' end return s"));
        assertEquals("4", host.run("local n = 0 for x in mw.ustring.gmatch('äbc', '') do n = n + 1 end return n"));
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        fails("Missing close-bracket for character set beginning at pattern character 1", "find('abc', '[a')");
        fails("malformed pattern (ends with '%')", "find('abc', '%')");
        fails("Unclosed capture beginning at pattern character 1", "find('abc', '(a')");
        fails("Unmatched close-paren at pattern character 2", "find('abc', 'a)')");
        fails("Unmatched open-paren at pattern character 1", "find('abc', '(')");
        fails("malformed pattern (missing arguments to '%b')", "find('abc', '%bx')");
        fails("missing '[' after %f in pattern at pattern character 1", "find('abc', '%f')");
        fails("invalid capture index %1 at pattern character 3", "find('abc', '(a%1)')");
        fails("bad argument #2 to 'find' (pattern is longer than 10000 bytes)", "find('a', ('a'):rep(10001))");
        fails("bad argument #1 to 'find' (string expected, got nil)", "find(nil, 'a')");
    }

    @Test
    void givesUpOnPatternsThatNeverEnd() {
        String result = host.error("mw.ustring.find(('a'):rep(400), ('.-'):rep(12) .. 'x')");
        assertEquals("false pattern too complex", result);
        assertEquals("nil", host.run("return tostring(mw.ustring.find(('ä'):rep(100000), 'x+y'))"));
    }

    /** Patterns of characters and their bytes must agree where the subject is ASCII. */
    @Test
    void agreesWithLuaOnAscii() {
        long seed = 20261123L;
        Random random = new Random(seed);
        String[] pieces = {"a", "b", ".", "%a", "%d", "%s", "[ab]", "[^a]", "(b)", "()", "%w", "x", "[a-c]", "%-"};
        String[] times = {"", "", "", "*", "+", "-", "?"};
        for (int i = 0; i < 2000; i++) {
            StringBuilder pattern = new StringBuilder(random.nextInt(8) == 0 ? "^" : "");
            for (int k = random.nextInt(4); k >= 0; k--) {
                String piece = pieces[random.nextInt(pieces.length)];
                pattern.append(piece).append(piece.startsWith("(") ? "" : times[random.nextInt(times.length)]);
            }
            pattern.append(random.nextInt(8) == 0 ? "$" : "");
            StringBuilder subject = new StringBuilder();
            for (int k = random.nextInt(10); k > 0; k--) {
                subject.append("abc1 -x".charAt(random.nextInt(7)));
            }
            String call = ".find('" + subject + "', '" + pattern + "')";
            String show = "local r = {} local function show(...) for i = 1, select('#', ...) do "
                    + "r[i] = tostring((select(i, ...))) end end show(";
            String end = ") return table.concat(r, '|')";
            assertEquals(
                    host.run(show + "string" + call + end),
                    host.run(show + "mw.ustring" + call + end),
                    call + " seed " + seed);
        }
    }

    @Test
    void walksALongStringInPlace() {
        String script = "local s = ('äb'):rep(20000) local n = 0 for i = 1, mw.ustring.len(s) do "
                + "if mw.ustring.sub(s, i, i) == 'ä' then n = n + 1 end end return n";
        assertTrue(host.run(script).startsWith("20000"));
    }
}
