// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "<p>One</p><p>Two</p> | One Two",
                "ta<b>ke</b>n <i>apart</i> | taken apart",
                "a<br>b | a b",
                "x<style>p{}</style>y | xy",
                "x<script>if(a<b)alert(1)</script>y | xy",
                "text<sup class=\"reference\" id=\"r1\"><a href=\"#n\">[1]</a></sup>. | text.",
                "<h2>Name <span class=\"mw-editsection\">[<span>edit</span>]</span></h2>after | Name after",
                "AT&amp;T &lt;b&gt; &#39;x&#39; &#x2014; &nbsp;y | AT&T <b> 'x' — y",
                "&unknown; & co | &unknown; & co",
                "<!-- hidden --> seen | seen",
                "<a title=\"a > b\">link</a> | link",
                "1 < 2 | 1 < 2",
                "soft&shy;hyphen | softhyphen",
                "<div class=\"thumb toc\"><div>inner</div></div>rest | rest"
            })
    void keepsTheWordsAndNothingElse(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void brokenMarkupEndsQuietly() {
        for (String html :
                new String[] {"<", "<a", "<a href=\"", "<div class=\"toc\">never closed", "&#", "</", "<!--"}) {
            assertThat(PlainText.of(html)).isNotNull();
        }
        assertThat(PlainText.of("before <a href=\"x")).isEqualTo("before");
    }

    @Test
    void bigPagesTakeOnePass() {
        String html = "<p>word &amp; <b>word</b></p>".repeat(100_000);
        assertThat(PlainText.of(html)).hasSize("word & word ".length() * 100_000 - 1);
    }
}
