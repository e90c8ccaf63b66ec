// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.edit.EditRequest.Confirmation;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.merge.Region;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.RateLimits;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class EditServiceTest {

    private static final String ARTICLE = "Lead.\n\n== One ==\nfirst\n\n== Two ==\nsecond";
    private static final RenderOptions READER = RenderOptions.reader("en");

    private final TestWiki wiki = new TestWiki();
    private final Viewer ana = wiki.account("Ana");
    private final Viewer ben = wiki.account("Ben");

    private static EditRequest edit(Section section, String text, Base base) {
        EditRequest plain = EditRequest.of(TestWiki.title("Page"), text, "", base);
        return new EditRequest(
                plain.title(),
                section,
                text,
                "",
                false,
                false,
                base,
                Optional.empty(),
                plain.watch(),
                Set.of(),
                plain.existence(),
                "",
                Optional.empty(),
                Set.of());
    }

    private static EditRequest whole(String text, Base base) {
        return edit(Section.WHOLE, text, base);
    }

    private static EditRequest keyed(EditRequest request, String key) {
        return new EditRequest(
                request.title(),
                request.section(),
                request.text(),
                request.summary(),
                request.minor(),
                request.bot(),
                request.base(),
                request.started(),
                request.watch(),
                request.confirmed(),
                request.existence(),
                key,
                request.undo(),
                request.tags());
    }

    private static EditRequest started(EditRequest request, Instant started) {
        return new EditRequest(
                request.title(),
                request.section(),
                request.text(),
                request.summary(),
                request.minor(),
                request.bot(),
                request.base(),
                Optional.of(started),
                request.watch(),
                request.confirmed(),
                request.existence(),
                request.requestKey(),
                request.undo(),
                request.tags());
    }

    private static Base on(Revision revision) {
        return new Base.OnRevision(revision.id());
    }

    @Test
    void makesAPageWithASummaryAndARecentChange() {
        EditOutcome outcome = wiki.edits.publish(ana, whole("New text  \r\n", new Base.NoPage()));
        assertThat(outcome).isInstanceOfSatisfying(EditOutcome.Published.class, published -> {
            assertThat(published.created()).isTrue();
            assertThat(published.revision().summary()).isEqualTo("Created the page with: New text");
        });
        assertThat(wiki.text("Page")).isEqualTo("New text");
        var changes = wiki.work.read(stores -> stores.changes()
                .list(
                        org.explorepedia.core.store.ChangeStore.Filter.ALL,
                        org.explorepedia.core.store.Slice.Request.first(10))
                .items());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.newLength()).isEqualTo(8);
            assertThat(change.actor().name()).isEqualTo("Ana");
        });
        Map<String, Long> jobs = wiki.work.read(stores -> stores.jobs().waitingByType());
        assertThat(jobs).containsKeys("refresh-links", "index-page");
        assertThat(wiki.happened).hasSize(1);
    }

    @Test
    void E1_previewGivesWhatPublishingGivesAndStoresNothing() {
        String text = "'''Bold''' and a list\n* one\n* two";
        PreviewOutcome preview = wiki.edits.preview(ana, whole(text, new Base.NoPage()), READER);
        assertThat(wiki.exists("Page")).isFalse();
        Revision saved = wiki.save(ana, "Page", text);
        String html = wiki.render.page(wiki.page("Page"), saved, READER).html();
        assertThat(html).contains("<b>Bold</b>");
        assertThat(preview)
                .isInstanceOfSatisfying(
                        PreviewOutcome.Preview.class,
                        shown -> assertThat(shown.page().html()).isEqualTo(html));
    }

    @Test
    void E2_changesComparesTheDraftWithWhatIsStoredNow() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        wiki.save(ben, "Page", ARTICLE.replace("first", "first by Ben"));
        PreviewOutcome changes = wiki.edits.changes(ana, whole(ARTICLE.replace("second", "my second"), on(first)));
        assertThat(changes)
                .isInstanceOfSatisfying(
                        PreviewOutcome.Changes.class,
                        shown -> assertThat(shown.diff().figures().changedLines())
                                .isEqualTo(2));
    }

    @Test
    void E3_publishingTheSameTextStoresNothing() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        assertThat(wiki.edits.publish(ben, whole(ARTICLE + "\n\n", on(first))))
                .isEqualTo(new EditOutcome.NoChange(TestWiki.title("Page"), first.id()));
        assertThat(wiki.history("Page")).hasSize(1);
    }

    @Test
    void E4_editsOfDifferentSectionsBothSurvive() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        EditOutcome one = wiki.edits.publish(ana, edit(new Section.Numbered(1), "== One ==\nfirst by Ana", on(first)));
        EditOutcome two = wiki.edits.publish(ben, edit(new Section.Numbered(2), "== Two ==\nsecond by Ben", on(first)));
        assertThat(one).isInstanceOf(EditOutcome.Published.class);
        assertThat(two)
                .isInstanceOfSatisfying(
                        EditOutcome.Published.class,
                        published -> assertThat(published.merged()).isTrue());
        assertThat(wiki.text("Page")).isEqualTo("Lead.\n\n== One ==\nfirst by Ana\n\n== Two ==\nsecond by Ben");
    }

    @Test
    void E5_editsOfTheSameLineAreAConflictThatHoldsBothTexts() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        wiki.edits.publish(ana, whole(ARTICLE.replace("Lead.", "Ana's lead."), on(first)));
        EditOutcome outcome = wiki.edits.publish(ben, whole(ARTICLE.replace("Lead.", "Ben's lead."), on(first)));
        assertThat(outcome).isInstanceOfSatisfying(EditOutcome.Conflict.class, conflict -> {
            assertThat(conflict.currentText()).startsWith("Ana's lead.");
            assertThat(conflict.mine()).startsWith("Ben's lead.");
            assertThat(conflict.regions()).contains(new Region.Conflict("Lead.", "Ben's lead.", "Ana's lead."));
            assertThat(conflict.diff().isEmpty()).isFalse();
        });
        assertThat(wiki.text("Page")).startsWith("Ana's lead.");
    }

    @Test
    void ownLaterEditsAreNoConflict() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        wiki.edits.publish(ana, whole(ARTICLE.replace("Lead.", "Second try."), on(first)));
        assertThat(wiki.edits.publish(ana, whole(ARTICLE.replace("Lead.", "Third try."), on(first))))
                .isInstanceOf(EditOutcome.Published.class);
        assertThat(wiki.text("Page")).startsWith("Third try.");
    }

    @Test
    void twoVisitorsOfOneAddressDoNotOverwriteEachOther() {
        Revision first = wiki.save(ana, "Page", ARTICLE);
        Viewer visitor = wiki.anonymous();
        wiki.edits.publish(visitor, whole(ARTICLE.replace("Lead.", "One lead."), on(first)));
        assertThat(wiki.edits.publish(visitor, whole(ARTICLE.replace("second", "other second"), on(first))))
                .isInstanceOf(EditOutcome.Published.class);
        assertThat(wiki.text("Page")).startsWith("One lead.").endsWith("other second");
        assertThat(wiki.edits.publish(visitor, whole(ARTICLE.replace("Lead.", "Two leads."), on(first))))
                .isInstanceOf(EditOutcome.Conflict.class);
    }

    @Test
    void T4_newSectionsNeverConflictAndAReSentOneIsStoredOnce() {
        Revision first = wiki.save(ana, "Page", "Talk");
        EditRequest question = edit(new Section.New("Question"), "Why?", on(first));
        assertThat(wiki.edits.publish(ana, question)).isInstanceOf(EditOutcome.Published.class);
        assertThat(wiki.edits.publish(ana, question)).isInstanceOf(EditOutcome.Duplicate.class);
        assertThat(wiki.edits.publish(ben, edit(new Section.New("Other"), "Because.", on(first))))
                .isInstanceOf(EditOutcome.Published.class);
        assertThat(wiki.text("Page")).isEqualTo("Talk\n\n== Question ==\n\nWhy?\n\n== Other ==\n\nBecause.");
        assertThat(wiki.history("Page").get(1).summary()).isEqualTo("/* Question */ new section");
    }

    @Test
    void T2_aSectionWithoutHeadingIsRemindedOfOnce() {
        EditRequest request = edit(new Section.New(""), "Text", new Base.NoPage());
        assertThat(wiki.edits.publish(ana, request))
                .isEqualTo(new EditOutcome.NeedsConfirmation(Confirmation.NO_HEADING));
        assertThat(wiki.edits.publish(ana, request.confirming(Confirmation.NO_HEADING)))
                .isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void E7_aPageDeletedMeanwhileIsMadeAgainOnlyOnPurpose() {
        Instant opened = wiki.clock.instant();
        wiki.clock.advance(Duration.ofMinutes(1));
        wiki.work.write(stores -> stores.logs()
                .add(new LogEntry(
                        0,
                        "delete",
                        "delete",
                        ana.actor(),
                        wiki.clock.instant(),
                        TestWiki.title("Page"),
                        Optional.empty(),
                        "spam",
                        Map.of(),
                        Set.of())));
        EditRequest request = started(whole("Text", new Base.NoPage()), opened);
        assertThat(wiki.edits.publish(ben, request))
                .isInstanceOfSatisfying(
                        EditOutcome.WasDeleted.class,
                        deleted -> assertThat(deleted.deletion().comment()).isEqualTo("spam"));
        assertThat(wiki.exists("Page")).isFalse();
        assertThat(wiki.edits.publish(ben, request.confirming(Confirmation.RECREATE)))
                .isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void E8_aPageMadeByAnotherMeanwhileIsAConflict() {
        wiki.save(ana, "Page", "Ana's page");
        assertThat(wiki.edits.publish(ben, whole("Ben's page", new Base.NoPage())))
                .isInstanceOf(EditOutcome.Conflict.class);
        assertThat(wiki.text("Page")).isEqualTo("Ana's page");
    }

    @Test
    void E9_theSameRequestTwiceIsOneRevision() {
        EditRequest request = keyed(whole("Text", new Base.Unknown()), "form-1");
        EditOutcome first = wiki.edits.publish(ana, request);
        assertThat(first).isInstanceOf(EditOutcome.Published.class);
        assertThat(wiki.edits.publish(ana, request))
                .isEqualTo(new EditOutcome.Duplicate(
                        TestWiki.title("Page"), wiki.page("Page").latest()));
        assertThat(wiki.history("Page")).hasSize(1);
    }

    @Test
    void E10_aBlockedWriterCanPreviewButNotPublish() {
        wiki.work.write(stores -> stores.restrictions()
                .block(new Block(
                        0,
                        "Ben",
                        ben.userId(),
                        Actor.unregistered("Admin"),
                        wiki.clock.instant(),
                        Expiry.NEVER,
                        "vandalism",
                        Set.of(),
                        Set.of())));
        Viewer blocked = wiki.account("Ben");
        assertThat(wiki.edits.preview(blocked, whole("Text", new Base.NoPage()), READER))
                .isInstanceOf(PreviewOutcome.Preview.class);
        assertThat(wiki.edits.publish(blocked, whole("Text", new Base.NoPage())))
                .isInstanceOfSatisfying(
                        EditOutcome.Denied.class,
                        denied -> assertThat(denied.reasons())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        Denial.Blocked.class,
                                        reason -> assertThat(reason.block().reason())
                                                .isEqualTo("vandalism")));
    }

    @Test
    void E11_readOnlyModeRefusesToPublish() {
        wiki.readOnly = Optional.of("backup");
        assertThat(wiki.edits.publish(ana, whole("Text", new Base.NoPage())))
                .isEqualTo(new EditOutcome.Denied(List.of(new Denial.ReadOnly("backup"))));
        assertThat(wiki.exists("Page")).isFalse();
    }

    @Test
    void E13_aBaseByTimeIsRespectedAndNoBaseReplaces() {
        Revision first = wiki.save(ana, "Page", "one");
        wiki.save(ben, "Page", "two");
        assertThat(wiki.edits.publish(ana, whole("three", new Base.AtTime(first.timestamp()))))
                .isInstanceOf(EditOutcome.Conflict.class);
        assertThat(wiki.edits.publish(ana, whole("three", new Base.Unknown())))
                .isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void E14_tooManyEditsInAMinuteAreRefusedWithTheTimeToWait() {
        TestWiki limited = new TestWiki(RateLimits.defaults());
        Viewer anonymous = limited.anonymous();
        for (int i = 0; i < 8; i++) {
            assertThat(limited.edits.publish(anonymous, whole("text " + i, new Base.Unknown())))
                    .isInstanceOf(EditOutcome.Published.class);
        }
        assertThat(limited.edits.publish(anonymous, whole("text 8", new Base.Unknown())))
                .isInstanceOfSatisfying(
                        EditOutcome.Denied.class,
                        denied -> assertThat(denied.reasons().getFirst()).isInstanceOf(Denial.RateLimited.class));
        limited.clock.advance(Duration.ofMinutes(1));
        assertThat(limited.edits.publish(anonymous, whole("text 9", new Base.Unknown())))
                .isInstanceOf(EditOutcome.Published.class);
    }

    @Test
    void V3_protectionAppliedWhileTypingRefuses() {
        Revision first = wiki.save(ana, "Page", "one");
        Protection protection = new Protection(TestWiki.title("Page"), "edit", "sysop", Expiry.NEVER, false);
        wiki.work.write(stores -> {
            stores.restrictions().protect(TestWiki.title("Page"), List.of(protection));
            return true;
        });
        assertThat(wiki.edits.publish(ben, whole("two", on(first))))
                .isEqualTo(new EditOutcome.Denied(List.of(new Denial.Protected(protection))));
    }

    @Test
    void aBlankNewPageAndARedirectToItselfAskOnce() {
        assertThat(wiki.edits.publish(ana, whole("  \n", new Base.NoPage())))
                .isEqualTo(new EditOutcome.NeedsConfirmation(Confirmation.BLANK_PAGE));
        assertThat(wiki.edits.publish(ana, whole("#REDIRECT [[Page]]", new Base.NoPage())))
                .isEqualTo(new EditOutcome.NeedsConfirmation(Confirmation.SELF_REDIRECT));
    }

    @Test
    void textsOverTheLimitAreRefusedBeforeAndAfterMerging() {
        assertThat(wiki.edits.publish(ana, whole("x".repeat(10_001), new Base.NoPage())))
                .isEqualTo(new EditOutcome.TooBig(10_001, 10_000, false));
        Revision first = wiki.save(ana, "Page", "x".repeat(9_990));
        assertThat(wiki.edits.publish(ben, edit(new Section.New("Long"), "y".repeat(100), on(first))))
                .isInstanceOfSatisfying(
                        EditOutcome.TooBig.class,
                        big -> assertThat(big.afterMerge()).isTrue());
    }

    @Test
    void tagsTellRedirectsBlankingReplacingAndManualReverts() {
        Revision good = wiki.save(ana, "Page", "A long text. ".repeat(30));
        assertThat(wiki.save(ben, "Page", "short").tags()).containsExactly("mw-replace");
        Revision reverted = wiki.save(ana, "Page", "A long text. ".repeat(30));
        assertThat(reverted.tags()).containsExactly("mw-manual-revert");
        assertThat(reverted.sha1()).isEqualTo(good.sha1());
        assertThat(wiki.history("Page").get(1).tags()).contains("mw-reverted");
        Revision blank = wiki.save(ben, "Page", "");
        assertThat(blank.tags()).containsExactly("mw-blank");
        assertThat(blank.summary()).isEqualTo("Removed all text");
        Revision redirect = wiki.save(ben, "Page", "#REDIRECT [[Other]]");
        assertThat(redirect.tags()).containsExactly("mw-new-redirect");
        assertThat(redirect.summary()).isEqualTo("Redirected the page to [[Other]]");
        assertThat(wiki.save(ben, "Page", "#REDIRECT [[Third]]").tags()).containsExactly("mw-changed-redirect-target");
        assertThat(wiki.save(ben, "Page", "Something else").tags()).containsExactly("mw-removed-redirect");
    }

    @Test
    void existenceCanBeDemanded() {
        EditRequest plain = EditRequest.of(TestWiki.title("Page"), "text", "", new Base.Unknown());
        EditRequest mustExist = new EditRequest(
                plain.title(),
                plain.section(),
                plain.text(),
                "",
                false,
                false,
                plain.base(),
                Optional.empty(),
                plain.watch(),
                Set.of(),
                EditRequest.Existence.MUST_EXIST,
                "",
                Optional.empty(),
                Set.of());
        assertThat(wiki.edits.publish(ana, mustExist)).isEqualTo(new EditOutcome.Missing(TestWiki.title("Page")));
    }

    @Test
    void watchersLearnOfChangesAndTheWriterCanFollow() {
        Title title = TestWiki.title("Page");
        EditRequest request = new EditRequest(
                title,
                Section.WHOLE,
                "text",
                "",
                false,
                false,
                new Base.NoPage(),
                Optional.empty(),
                new EditRequest.Watch.On(Expiry.NEVER),
                Set.of(),
                EditRequest.Existence.ANY,
                "",
                Optional.empty(),
                Set.of());
        wiki.edits.publish(ana, request);
        boolean watched = wiki.work.read(
                stores -> stores.watches().isWatched(ana.userId().orElseThrow(), title, wiki.clock.instant()));
        assertThat(watched).isTrue();
        wiki.save(ben, "Page", "text two");
        assertThat(wiki.work
                        .read(stores -> stores.watches()
                                .list(
                                        ana.userId().orElseThrow(),
                                        org.explorepedia.core.store.Slice.Request.first(5),
                                        wiki.clock.instant()))
                        .items())
                .singleElement()
                .satisfies(page -> assertThat(page.unseenSince()).isPresent());
    }

    @Test
    void signaturesAndSubstitutionsAreStored() {
        wiki.save(ana, "Page", "Signed ~~~");
        assertThat(wiki.text("Page")).contains("Ana").doesNotContain("~~~");
    }

    @Test
    void hostileCharactersAreReplacedAndAccentsComposed() {
        assertThat(TextNormalizer.text("a\u0000b\uFFFEc\uD800d\r\ne\u0301"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\n\u00E9");
        assertThat(TextNormalizer.text("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
        assertThat(TextNormalizer.line(" a\nb ", 2)).isEqualTo("a ");
    }
}
