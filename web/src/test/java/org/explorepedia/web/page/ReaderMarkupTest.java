// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderMarkupTest {

    @Test
    void theContentsListIsLeftToTheSkin() {
        assertThat(ReaderMarkup.of(
                        "<p>a</p><div id=\"toc\" class=\"toc\"><div>Contents</div><ul></ul></div>\n<h2>b</h2>"))
                .isEqualTo("<p>a</p>\n<h2>b</h2>");
    }

    @Test
    void aListThatIsNeverClosedStays() {
        assertThat(ReaderMarkup.of("<div id=\"toc\"><div></div>")).isEqualTo("<div id=\"toc\"><div></div>");
    }

    @Test
    void indentsAreNoDefinitions() {
        assertThat(ReaderMarkup.of("<dl><dd>a\n<dl><dd>b</dd></dl></dd></dl><dl><dt>c</dt><dd>d</dd></dl>"))
                .isEqualTo("<dl role=\"none\"><dd>a\n<dl role=\"none\"><dd>b</dd></dl></dd></dl>"
                        + "<dl><dt>c</dt><dd>d</dd></dl>");
    }
}
