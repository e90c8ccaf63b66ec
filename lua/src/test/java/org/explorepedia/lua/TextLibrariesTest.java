// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** {@code mw.text}, {@code mw.html}, {@code mw.uri}, {@code mw.hash}: what the original gives for the same calls. */
class TextLibrariesTest {

    private final LibraryHost host = new LibraryHost();

    private void gives(String expected, String expression) {
        assertEquals(expected, host.run("return tostring(" + expression + ")"), expression);
    }

    private void fails(String message, String expression) {
        assertEquals("false " + message, host.error("return " + expression), expression);
    }

    @Test
    void splitsAndTrims() {
        gives("a/b/", "table.concat(mw.text.split('a,b,', ','), '/')");
        gives("ä/ö", "table.concat(mw.text.split('äö', ''), '/')");
        gives("a/b/c", "table.concat(mw.text.split('a b  c', '%s+'), '/')");
        gives("a/b", "table.concat(mw.text.split('a.b', '.', true), '/')");
        gives("a b", "mw.text.trim('  a b \\n')");
        gives("a", "mw.text.trim('--a-', '%-')");
        gives("\u00A0a", "mw.text.trim('\u00A0a ')");
    }

    @Test
    void encodesAndDecodes() {
        gives("&lt;a href=&quot;x&quot;&gt;&#039;&amp;&nbsp;ä", "mw.text.encode('<a href=\"x\">\\'&\u00A0ä')");
        gives("a>b&#91;&#93;", "mw.text.encode('a>b[]', '%[%]')");
        gives("&eacute;éé&#XE9;<", "mw.text.decode('&eacute;&#233;&#xe9;&#XE9;&lt;')");
        gives("é♥&LT;", "mw.text.decode('&eacute;&hearts;&LT;', true)");
    }

    @Test
    void takesMarkupItsPower() {
        gives("&#91;&#91;a&#93;&#93;\n&#42;x", "mw.text.nowiki('[[a]]\\n*x')");
        gives("&#10;!a\n&#124;b\n-c", "mw.text.nowiki('\\n!a\\n|b\\n-c')");
        gives("&#126;~&#126;&#126;", "mw.text.nowiki('~~~~')");
        gives("&#95;&#95;NOTOC_&#95; a_b &#95;", "mw.text.nowiki('__NOTOC__ a_b _')");
        gives("http&#58;//a mailto&#58;x a:b", "mw.text.nowiki('http://a mailto:x a:b')");
        gives("ISBN&#32;5 RFC&#10;x", "mw.text.nowiki('ISBN 5 RFC\\nx')");
        gives("a\n&#10;\n&#10;b", "mw.text.nowiki('a\\n\\n\\n\\nb')");
        gives("a\n&#45;---", "mw.text.nowiki('a\\n----')");
    }

    @Test
    void writesTagsListsAndCuts() {
        gives("<b x=\"a&#039;b\" >", "mw.text.tag('b', { x = \"a'b\" }):gsub('>$', ' >')");
        gives("<b />", "mw.text.tag('b', {}, false)");
        gives("<b>z</b>", "mw.text.tag{ name = 'b', content = 'z' }");
        fails("bad named argument attrs to 'tag' (invalid key 'a b')", "mw.text.tag('b', { ['a b'] = 'x' })");
        gives("a, b and c", "mw.text.listToText({ 'a', 'b', 'c' })");
        gives("a; b or c", "mw.text.listToText({ 'a', 'b', 'c' }, '; ', ' or ')");
        gives("äöü...", "mw.text.truncate('äöüßäöü', 3)");
        gives("..f", "mw.text.truncate('abcdef', -3, '..', true)");
        gives("ab", "mw.text.killMarkers('a\\127\\'\"`UNIQ--nowiki-00000001-QINU`\"\\'\\127b')");
    }

    @Test
    void readsAndWritesJson() {
        gives("[1,2,3]", "mw.text.jsonEncode({ 1, 2, 3 })");
        gives("{\"1\":\"a\",\"3\":\"b\"}", "mw.text.jsonEncode({ [1] = 'a', [3] = 'b' })");
        gives("[\"a\",\"b\"]", "mw.text.jsonEncode({ [0] = 'a', 'b' })");
        gives("{\"1\":1}", "mw.text.jsonEncode({ 1 }, mw.text.JSON_PRESERVE_KEYS)");
        gives("\"ä/<\\\"\\u0001\"", "mw.text.jsonEncode('ä/<\"\\1')");
        gives("1.0e+20", "mw.text.jsonEncode(1e20)");
        gives("{\n    \"a\": [\n        1\n    ]\n}", "mw.text.jsonEncode({ a = { 1 } }, mw.text.JSON_PRETTY)");
        fails("mw.text.jsonEncode: Cannot encode type 'function'", "mw.text.jsonEncode(print)");
        fails(
                "mw.text.jsonEncode: Cannot use recursive tables",
                "(function() local t = {} t.t = t return mw.text.jsonEncode(t) end)()");
        gives("y", "mw.text.jsonDecode('{\"0\":\"x\",\"1\":\"y\"}')[2]");
        gives("b", "mw.text.jsonDecode('[\"a\",\"b\"]', mw.text.JSON_PRESERVE_KEYS)[1]");
        gives("𝄞", "mw.text.jsonDecode('\"\\\\ud834\\\\udd1e\"')");
        gives("1", "mw.text.jsonDecode('[1,]', mw.text.JSON_TRY_FIXING)[1]");
        fails("mw.text.jsonDecode: Syntax error", "mw.text.jsonDecode('[1,]')");
        fails("mw.text.jsonDecode: Syntax error", "mw.text.jsonDecode('[01]')");
    }

    @Test
    void buildsElements() {
        gives(
                "<div id=\"x\" class=\"c\" title=\"y\" style=\"a:b\"></div>",
                "mw.html.create('div'):css('a', 'b'):attr('id', 'x'):addClass('c'):attr('title', 'y')");
        gives(
                "<table><tr><td>1</td></tr></table>",
                "mw.html.create('table'):tag('tr'):tag('td'):wikitext(1):allDone()");
        gives(
                "<div><br /><x /></div>",
                "mw.html.create('div'):tag('br'):done():tag('x', { selfClosing = true }):done()");
        gives("<p>x</p>y", "mw.html.create():node(mw.html.create('p'):wikitext('x')):wikitext('y')");
        gives("<div style=\"color:red;a:b\"></div>", "mw.html.create('div'):attr('style', 'color:red'):css('a', 'b')");
        gives("<div style=\"a:&quot;&lt;&gt;&amp;\\3B x\\E4 \"></div>", "mw.html.create('div'):css('a', '\"<>&;xä')");
        gives("<div style=\"d:e\"></div>", "mw.html.create('div'):css('b', 'c'):css('b', nil):css('d', 'e')");
        gives("a b", "mw.html.create('div'):addClass('a'):addClass('b'):getAttr('class')");
        fails("invalid tag name 'a b'", "mw.html.create('a b')");
        fails("bad argument #1 to 'attr' (invalid attribute name 'a b')", "mw.html.create('b'):attr('a b', 'x')");
        fails(
                "bad argument #2 to 'css' (string, number or nil expected, got table)",
                "mw.html.create('b'):css('a', {})");
        fails("self-closing tags can't have child nodes", "mw.html.create('br'):wikitext('x')");
    }

    @Test
    void keepsMarkersWholeInAttributes() {
        String marker = "\\127\\'\"`UNIQ--nowiki-00000001-QINU`\"\\'\\127";
        gives(
                "<b a=\"x\u007F'\"`UNIQ--nowiki-00000001-QINU`\"'\u007F&quot;\"></b>",
                "mw.html.create('b'):attr('a', 'x" + marker + "\"')");
    }

    @Test
    void readsAndBuildsAddresses() {
        gives("a%C3%A4+%2B%2F", "mw.uri.encode('aä +/')");
        gives("a_/:%26", "mw.uri.encode('a /:&', 'WIKI')");
        gives("a b+c d%zz", "mw.uri.decode('a%20b+c_d%zz', 'WIKI')");
        gives("ä_x_d", "mw.uri.anchorEncode('ä <b>x</b> [[c|d]]')");
        gives("a=b&a=c&d", "mw.uri.buildQueryString(mw.uri.parseQueryString('a=b&a=c&d'))");
        gives("/w/index.php?title=Foo&action=edit", "mw.uri.localUrl('foo', 'action=edit')");
        gives("https://wiki.test/wiki/A#ä_b", "mw.uri.fullUrl('A#ä b')");
        gives("nil", "mw.uri.localUrl('[bad]')");
        gives("u:p@h:80", "mw.uri.new('http://u:p@h:80/p?q=r#f').authority");
        gives("/p?q=r#f", "mw.uri.new('http://u:p@h:80/p?q=r#f').relativePath");
        gives("http://x/y?z=2&a=b", "mw.uri.new('http://x/y?z=1'):extend{ a = 'b', z = 2 }");
        gives(
                "ftp://c:9/y",
                "(function() local u = mw.uri.new('http://x/y') u.hostPort = 'c:9' u.protocol = 'ftp' return u end)()");
        gives("false", "mw.uri.validate({ host = 'y', path = 'x' })");
        gives("false", "(pcall(mw.uri.new, 'http://host:/x'))");
    }

    @Test
    void hashes() {
        gives("900150983cd24fb0d6963f7d28e17f72", "mw.hash.hashValue('md5', 'abc')");
        gives("33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc", "mw.hash.hashValue('sha256', 'ä')");
        gives("73bb8c64", "mw.hash.hashValue('crc32', 'abc')");
        gives("352441c2", "mw.hash.hashValue('crc32b', 'abc')");
        gives("e71fa2190541574b", "mw.hash.hashValue('fnv1a64', 'abc')");
        gives("ed131f5b", "mw.hash.hashValue('joaat', 'abc')");
        fails("Unknown hashing algorithm: foo", "mw.hash.hashValue('foo', 'abc')");
    }

    @Test
    void countsBits() {
        gives("4294967295", "require('bit32').bnot(0)");
        gives("4294967292", "require('bit32').arshift(-8, 1)");
        gives("188", "require('bit32').extract(0xabcd, 4, 8)");
        gives("239", "require('bit32').replace(0xff, 0, 4)");
        gives("2147483648", "require('bit32').lrotate(1, -1)");
        fails("trying to access non-existent bits", "require('bit32').extract(5, 30, 5)");
    }
}
