// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static Excerpt of(String markup) {
        return Excerpt.of(markup, 1_000, address -> "https://wiki.example" + address);
    }

    @Test
    void linesAndListsStayLines() {
        Excerpt excerpt = of("<p>One\ntwo<br>three</p><ul><li>a</li><li>b &amp; c</li></ul><pre>x  y\nz</pre>");
        assertThat(excerpt.text()).isEqualTo("One two\nthree\n- a\n- b & c\nx  y\nz");
        assertThat(excerpt.html())
                .isEqualTo("<p>One two<br>three</p><ul><li>a</li><li>b &amp; c</li></ul><pre>x  y\nz</pre>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            <a href="/wiki/A" title="A">a</a> → <a href="https://wiki.example/wiki/A">a</a>
            <a href="//example.org/x">a</a> → <a href="https://example.org/x">a</a>
            <a href="mailto:x@example.org">a</a> → <a href="mailto:x@example.org">a</a>
            <a href="javascript:alert(1)">a</a> → a
            <a href="#top">a</a> → a
            <a href="https://e.org/?a=1&amp;b=&quot;">a</a> → <a href="https://e.org/?a=1&amp;b=&quot;">a</a>
            <b class="x" onclick="y">b</b> → <b>b</b>
            <span style="position:fixed">s</span> → s
            <div><p>d</p></div> → <p>d</p>
            <img src="/x.png" alt="A &lt;cat"> → A &lt;cat
            <i>open <b>both → <i>open <b>both</b></i>
            </b>closed</i> → closed
            <iframe src="x">frame</iframe> → frame
            x<script>alert(1)</script>y → xy
            x<sup class="reference">[1]</sup>y → xy
            """)
    void onlyWhatIsSafeStays(String markup, String html) {
        assertThat(of(markup).html()).isEqualTo(html);
    }

    @Test
    void whatIsTooLongIsCutAndStaysWhole() {
        Excerpt cut = Excerpt.of("<p>one <b>two <i>three</i></b></p>", 9, address -> address);
        assertThat(cut.text()).isEqualTo("one two t…");
        assertThat(cut.html()).isEqualTo("<p>one <b>two <i>t…</i></b></p>");
        assertThat(Excerpt.of("😀😀😀", 2, address -> address).text()).isEqualTo("😀😀…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<p", "&", "&#x;", "<a href=\"", "<!--", "</", "<p>", "&#99999999;"})
    void nothingBrokenBreaksIt(String markup) {
        assertThat(of(markup).html()).doesNotContain("<script");
    }
}
