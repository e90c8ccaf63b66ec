// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class PageViewsTest {

    private static final RenderOptions READER = RenderOptions.reader("en");

    private final TestWiki wiki = new TestWiki();
    private final Viewer ana = wiki.account("Ana");

    private ViewOutcome view(String title) {
        return wiki.views.view(wiki.anonymous(), ViewRequest.of(TestWiki.title(title), READER));
    }

    private ViewOutcome view(Viewer viewer, Revision revision, boolean unhide) {
        return wiki.views.view(
                viewer,
                new ViewRequest(
                        TestWiki.title("Page"), OptionalLong.of(revision.id().value()), true, unhide, READER));
    }

    @Test
    void A1_showsTheCurrentText() {
        Revision saved = wiki.save(ana, "Page", "Some '''bold''' text");
        assertThat(view("Page")).isInstanceOfSatisfying(ViewOutcome.Shown.class, shown -> {
            assertThat(shown.revision()).isEqualTo(saved);
            assertThat(shown.rendered().html()).contains("<b>bold</b>");
            assertThat(shown.edit().isAllowed()).isTrue();
            assertThat(shown.old()).isEmpty();
        });
    }

    @Test
    void A3_aMissingPageTellsOfItsDeletion() {
        wiki.work.write(stores -> stores.logs()
                .add(new LogEntry(
                        0,
                        "delete",
                        "delete",
                        ana.actor(),
                        wiki.clock.instant(),
                        TestWiki.title("Gone"),
                        Optional.empty(),
                        "spam",
                        Map.of(),
                        Set.of())));
        assertThat(view("Gone")).isInstanceOfSatisfying(ViewOutcome.Missing.class, missing -> {
            assertThat(missing.log()).hasSize(1);
            assertThat(missing.create().isAllowed()).isTrue();
        });
    }

    @Test
    void A4_followsARedirectOnceUnlessToldNotTo() {
        wiki.save(ana, "Old", "#REDIRECT [[New]]");
        wiki.save(ana, "New", "the target");
        assertThat(view("Old")).isInstanceOfSatisfying(ViewOutcome.Shown.class, shown -> {
            assertThat(shown.page().title()).isEqualTo(TestWiki.title("New"));
            assertThat(shown.redirectedFrom()).contains(TestWiki.title("Old"));
        });
        ViewRequest stay = new ViewRequest(TestWiki.title("Old"), OptionalLong.empty(), false, false, READER);
        assertThat(wiki.views.view(ana, stay)).isInstanceOfSatisfying(ViewOutcome.Shown.class, shown -> {
            assertThat(shown.page().title()).isEqualTo(TestWiki.title("Old"));
            assertThat(shown.redirectTarget()).contains(TestWiki.title("New"));
        });
        wiki.save(ana, "First", "#REDIRECT [[Old]]");
        assertThat(view("First"))
                .isInstanceOfSatisfying(
                        ViewOutcome.Shown.class,
                        shown -> assertThat(shown.page().title()).isEqualTo(TestWiki.title("Old")));
    }

    @Test
    void anOldRevisionKnowsItsNeighbours() {
        wiki.save(ana, "Page", "one");
        Revision second = wiki.save(ana, "Page", "two");
        wiki.save(ana, "Page", "three");
        assertThat(view(ana, second, false)).isInstanceOfSatisfying(ViewOutcome.Shown.class, shown -> {
            assertThat(shown.rendered().html()).contains("two");
            assertThat(shown.old()).hasValueSatisfying(old -> {
                assertThat(old.previous()).isPresent();
                assertThat(old.next()).isPresent();
            });
        });
        assertThat(wiki.views.view(
                        ana, new ViewRequest(TestWiki.title("Page"), OptionalLong.of(999), true, false, READER)))
                .isEqualTo(new ViewOutcome.NoSuchRevision(999));
    }

    @Test
    void H6_hiddenTextIsShownOnlyToThoseWhoMayAndAsk() {
        Revision first = wiki.save(ana, "Page", "secret");
        wiki.save(ana, "Page", "open");
        wiki.work.write(stores -> {
            stores.revisions().hide(first.id(), Set.of(HiddenPart.TEXT));
            return true;
        });
        Viewer admin = wiki.account("Admin", "sysop");
        assertThat(view(ana, first, true))
                .isInstanceOfSatisfying(
                        ViewOutcome.Hidden.class,
                        hidden -> assertThat(hidden.mayUnhide()).isFalse());
        assertThat(view(admin, first, false))
                .isInstanceOfSatisfying(
                        ViewOutcome.Hidden.class,
                        hidden -> assertThat(hidden.mayUnhide()).isTrue());
        assertThat(view(admin, first, true)).isInstanceOf(ViewOutcome.Shown.class);
    }

    @Test
    void U3_userPagesKnowWhoseTheyAre() {
        Title own = Title.of(Namespace.USER, "Ana");
        assertThat(wiki.views.view(ana, ViewRequest.of(own, READER)))
                .isInstanceOfSatisfying(
                        ViewOutcome.Missing.class,
                        missing -> assertThat(missing.owner()).hasValueSatisfying(owner -> {
                            assertThat(owner.isViewer()).isTrue();
                            assertThat(owner.user()).isPresent();
                        }));
        Title nobody = Title.of(Namespace.USER, "Nobody");
        assertThat(wiki.views.view(ana, ViewRequest.of(nobody, READER)))
                .isInstanceOfSatisfying(
                        ViewOutcome.Missing.class,
                        missing -> assertThat(missing.owner())
                                .hasValueSatisfying(
                                        owner -> assertThat(owner.user()).isEmpty()));
    }

    @Test
    void aTemplateThatChangedShowsAfterTheJobsTouchedItsPages() {
        wiki.work.read(stores -> stores.pages().find(TestWiki.title("Page")));
        wiki.save(ana, "Page", "{{:Part}}");
        wiki.save(ana, "Part", "first version");
        wiki.work.write(stores -> {
            stores.pages().touch(Set.of(wiki.page("Page").id()), wiki.clock.instant());
            return true;
        });
        assertThat(view("Page"))
                .isInstanceOfSatisfying(
                        ViewOutcome.Shown.class,
                        shown -> assertThat(shown.rendered().html()).contains("first version"));
    }
}
