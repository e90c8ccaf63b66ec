// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderMarkupTest {

    private final ReaderMarkup markup = new ReaderMarkup("ar", "rtl");

    @Test
    void aTextSaysItsLanguageAndDirection() {
        assertThat(markup.of("<div class=\"mw-parser-output\"><p>a</p></div>"))
                .isEqualTo("<div class=\"mw-content-rtl mw-parser-output\" lang=\"ar\" dir=\"rtl\"><p>a</p></div>");
    }

    @Test
    void aRedirectShowsItsTargetAndWhatFollows() {
        assertThat(ReaderMarkup.ofRedirect(
                        "<div><ol><li>REDIRECT <a class=\"new\" href=\"/b\">B</a></li></ol>\n<p>c</p></div>", "To <"))
                .isEqualTo("<div><div class=\"redirectMsg\"><p>To &lt;</p><ul class=\"redirectText\">"
                        + "<li><a class=\"new\" href=\"/b\">B</a></li></ul></div>\n<p>c</p></div>");
    }

    @Test
    void aRedirectInOtherMarkupStaysAsItIs() {
        assertThat(ReaderMarkup.ofRedirect("<p>a</p><ol><li>b</li></ol><a href=\"/c\">c</a>", "To"))
                .isEqualTo("<p>a</p><ol><li>b</li></ol><a href=\"/c\">c</a>");
    }

    @Test
    void theContentsListIsLeftToTheSkin() {
        assertThat(markup.of("<p>a</p><div id=\"toc\" class=\"toc\"><div>Contents</div><ul></ul></div>\n<h2>b</h2>"))
                .isEqualTo("<p>a</p>\n<h2>b</h2>");
    }

    @Test
    void aListThatIsNeverClosedStays() {
        assertThat(markup.of("<div id=\"toc\"><div></div>")).isEqualTo("<div id=\"toc\"><div></div>");
    }

    @Test
    void indentsAreNoDefinitions() {
        assertThat(markup.of("<dl><dd>a\n<dl><dd>b</dd></dl></dd></dl><dl><dt>c</dt><dd>d</dd></dl>"))
                .isEqualTo("<dl role=\"none\"><dd>a\n<dl role=\"none\"><dd>b</dd></dl></dd></dl>"
                        + "<dl><dt>c</dt><dd>d</dd></dl>");
    }
}
