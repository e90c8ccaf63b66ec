// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.explorepedia.core.event.WikiEvent;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.store.LinkStore.MemberKind;
import org.explorepedia.core.store.Slice;
import org.junit.jupiter.api.Test;

class LinksUpdaterTest {

    private final LinkedWiki wiki = new LinkedWiki();

    @Test
    void theTablesSayWhatTheTextSays() {
        wiki.put("Page", "[[One]] [[Two|words]] [https://example.org x] [[Category:Rivers|key]] {{Box}}");
        wiki.settle();

        assertThat(wiki.outgoing("Page", LinkKind.PAGE)).contains("One", "Two");
        assertThat(wiki.outgoing("Page", LinkKind.EXTERNAL)).containsExactly("https://example.org");
        assertThat(wiki.outgoing("Page", LinkKind.CATEGORY)).containsExactly("Rivers");
        assertThat(wiki.outgoing("Page", LinkKind.TEMPLATE)).containsExactly("Box");

        wiki.put("Page", "[[Two]] [[Three]]");
        wiki.settle();

        assertThat(wiki.outgoing("Page", LinkKind.PAGE)).containsExactly("Three", "Two");
        assertThat(wiki.outgoing("Page", LinkKind.CATEGORY)).isEmpty();
        assertThat(wiki.outgoing("Page", LinkKind.EXTERNAL)).isEmpty();
    }

    @Test
    void aPageThatIsProtectedWhileItIsReadKeepsItsLinks() {
        wiki.put("Page", "[[One]] {{Box}}");
        wiki.meanwhile = () -> {
            wiki.meanwhile = () -> {};
            wiki.revisionWithoutChange("Page");
        };
        wiki.settle();

        assertThat(wiki.outgoing("Page", LinkKind.PAGE)).contains("One");
        assertThat(wiki.outgoing("Page", LinkKind.TEMPLATE)).containsExactly("Box");
    }

    @Test
    void pagesFollowTheTemplatesThatTheyUseDirectlyOrNot() {
        wiki.put("Template:Inner", "[[Category:First]]");
        wiki.put("Template:Outer", "{{Inner}}");
        wiki.put("Page", "{{Outer}}");
        wiki.settle();
        assertThat(wiki.outgoing("Page", LinkKind.CATEGORY)).containsExactly("First");

        wiki.put("Template:Inner", "[[Category:Second]]");
        wiki.settle();

        assertThat(wiki.outgoing("Page", LinkKind.CATEGORY)).containsExactly("Second");
        assertThat(wiki.wiki.happened)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                WikiEvent.PagesTouched.class,
                                touched -> assertThat(touched.titles()).contains(wiki.title("Page"))));
    }

    @Test
    void aPageThatAppearsMakesThoseThatLinkToItOutOfDate() {
        wiki.put("Page", "[[Missing]]");
        wiki.settle();
        Instant before = wiki.page("Page").touched();

        wiki.put("Missing", "now there");
        wiki.settle();

        assertThat(wiki.page("Page").touched()).isAfter(before);
    }

    @Test
    void backlinksShowWhatLinksThroughRedirects() {
        wiki.put("Target", "text");
        wiki.put("Alias", "#REDIRECT [[Target]]");
        wiki.put("Direct", "[[Target]]");
        wiki.put("Indirect", "[[Alias]]");
        wiki.settle();

        List<Backlinks.Backlink> links = new Backlinks(wiki.wiki.work)
                .list(wiki.title("Target"), Backlinks.Use.LINK, Slice.Request.first(10))
                .items();

        assertThat(links).extracting(link -> link.page().title().dbKey()).containsExactlyInAnyOrder("Alias", "Direct");
        assertThat(links)
                .filteredOn(Backlinks.Backlink::redirect)
                .singleElement()
                .satisfies(alias -> assertThat(alias.through())
                        .extracting(page -> page.title().dbKey())
                        .containsExactly("Indirect"));
    }

    @Test
    void categoriesListTheirMembersByKind() {
        wiki.put("Élan", "[[Category:Words]]");
        wiki.put("Earth", "[[Category:Words]]");
        wiki.put("Zebra", "[[Category:Words|animal]]");
        wiki.put("Category:Short words", "[[Category:Words]]");
        wiki.settle();

        Categories.CategoryView view = new Categories(wiki.wiki.work)
                .view("Words", Slice.Request.first(10), Slice.Request.first(10), Slice.Request.first(10));

        assertThat(view.pages().items())
                .extracting(
                        entry -> entry.heading() + " " + entry.page().title().text())
                .containsExactly("A Zebra", "E Earth", "E Élan");
        assertThat(view.subcategories().items())
                .extracting(entry -> entry.page().title().text())
                .containsExactly("Short words");
        assertThat(new Categories(wiki.wiki.work)
                        .members("Words", MemberKind.FILE, Slice.Request.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void aHiddenCategoryIsKnown() {
        wiki.put("Category:Upkeep", "__HIDDENCAT__");
        wiki.put("Category:Rivers", "water");
        wiki.settle();

        assertThat(new Categories(wiki.wiki.work).hidden(List.of("Upkeep", "Rivers", "Missing")))
                .containsExactly("Upkeep");
    }
}
