// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private static final String LEAD = "A lighthouse marks a coast, and ships steer by it at night.";

    private static String excerpt(String html) {
        return Excerpts.first(html, "Template:", 100);
    }

    @Test
    void referencesAndMarkupAreLeftOut() {
        assertThat(excerpt("<p>A <b>lighthouse</b> marks a coast,<sup class=\"reference\"><a href=\"#1\">[1]</a></sup>"
                        + " and ships steer by it at night.</p>"))
                .isEqualTo(LEAD);
    }

    @Test
    void namesOfMissingTemplatesAreNoPartOfTheText() {
        String missing = "<a href=\"/w/index.php?title=Template:Use_dates&amp;action=edit&amp;redlink=1\" class=\"new\""
                + " title=\"Template:Use dates (page does not exist)\">Template:Use dates</a>";
        assertThat(excerpt("<p>" + missing + "\n" + missing + "\n" + missing + "\n</p><p>" + LEAD + "</p>"))
                .isEqualTo(LEAD);
        assertThat(excerpt("<p>" + missing + "\n" + LEAD + "</p>")).isEqualTo(LEAD);
    }

    @Test
    void longTextsEndAtAWord() {
        assertThat(excerpt("<p>" + "lighthouse ".repeat(20) + "</p>"))
                .endsWith("lighthouse…")
                .hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void shortParagraphsAndStylesAreSkipped() {
        assertThat(excerpt("<p>Short.</p><p><style>.a { color: red; background: rgb(1, 2, 3); }</style></p><p>" + LEAD
                        + "</p>"))
                .isEqualTo(LEAD);
        assertThat(excerpt("<div>No paragraph</div>")).isEmpty();
    }
}
