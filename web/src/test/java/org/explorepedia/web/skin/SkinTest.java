// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.explorepedia.web.kit.StaticFiles;
import org.junit.jupiter.api.Test;

class SkinTest {

    private final Skin skin = new Skin(new StaticFiles());

    @Test
    void anArticleHasOneHeadingItsTabsAndItsText() {
        String html = render(SampleChrome.article());
        assertEquals(1, count(html, "<h1"));
        assertTrue(html.contains("<h1 id=\"firstHeading\" class=\"mw-first-heading\">Lighthouse</h1>"), html);
        assertTrue(html.contains("<li id=\"ca-nstab-main\" class=\"selected\"><a href=\"/wiki/Lighthouse\""), html);
        assertTrue(html.contains("id=\"pt-login\""));
        assertTrue(html.contains("<p>Light &amp; sea</p>"));
    }

    @Test
    void namesThatVisitorsChoseAreEscapedEverywhere() {
        Viewer viewer = new Viewer("<img src=x>", List.of(), 2, "dark");
        Head head = Head.unlisted("\"><script>alert(1)</script>");
        String html = render(PageChrome.of(SampleChrome.TEXTS, SampleChrome.site(), viewer, head)
                .build());
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img src=x"), html);
        assertTrue(html.contains("data-theme=\"dark\""));
        assertTrue(html.contains("noindex,nofollow"));
    }

    @Test
    void headingsNestByLevelEvenWhenOneIsLeftOut() {
        List<Section> nested = Section.nest(List.of(line(1, "a"), line(3, "b"), line(2, "c"), line(1, "d")));
        assertEquals(2, nested.size());
        assertEquals(2, nested.getFirst().children().size());
    }

    private static Section.Line line(int level, String anchor) {
        return new Section.Line(level, anchor, TrustedHtml.escaped(anchor));
    }

    private String render(PageChrome chrome) {
        return new String(skin.page(chrome, new TrustedHtml("<p>Light &amp; sea</p>")), StandardCharsets.UTF_8);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
