// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

class DiscussionsTest {

    private static final String ANA = "[[User:Ana|Ana]] ([[User talk:Ana|talk]]) 12:00, 1 January 2024 (UTC)";
    private static final String BEN = "[[User:Ben|Ben]] ([[User talk:Ben|talk]]) 12:05, 1 January 2024 (UTC)";
    private static final Title TALK = Title.of(Namespace.TALK, "Bridge");

    private final TestWiki wiki = new TestWiki();
    private final TalkPages pages = new TalkPages(wiki.render, Scanners.of("en"));
    private final Subscriptions subscriptions = new Subscriptions(wiki.work, wiki.clock);
    private final Discussions discussions =
            new Discussions(wiki.edits, pages, subscriptions, wiki.work, wiki.editing.contentTexts());

    private void write(String text) {
        wiki.edits.publish(wiki.account("Writer"), EditRequest.of(TALK, text, "", new Base.Unknown()));
    }

    private String text() {
        return wiki.work
                .read(stores -> stores.pages()
                        .find(TALK)
                        .flatMap(page -> stores.revisions().text(page.latest())))
                .orElseThrow();
    }

    private DiscussionOutcome reply(Viewer viewer, String comment, String text) {
        return discussions.reply(viewer, new Discussions.Reply(TALK, comment, text, ""));
    }

    /** The page after Cleo's reply to the first comment of an author, with her signature left out. */
    private String after(String page, String author, String reply) {
        write(page);
        String id = discussions.current(TALK).comments().stream()
                .filter(comment -> comment.author().equals(author))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(reply(wiki.account("Cleo"), id, reply)).isInstanceOf(DiscussionOutcome.Published.class);
        return text().replaceAll(" ?\\[\\[User:Cleo\\|Cleo]].*\\(UTC\\)", " SIG")
                .replace(ANA, "ANA")
                .replace(BEN, "BEN");
    }

    @Test
    void aReplyStandsBelowWhatItAnswers() {
        assertThat(after("== T ==\nA? " + ANA + "\n\n== U ==\nrest", "Ana", "Yes."))
                .isEqualTo("== T ==\nA? ANA\n: Yes. SIG\n\n== U ==\nrest");
        assertThat(after("A? " + ANA + "\n: B. " + BEN + "\n:: C. " + ANA + "\n", "Ana", "Yes."))
                .isEqualTo("A? ANA\n: B. BEN\n:: C. ANA\n: Yes. SIG");
        assertThat(after("A? " + ANA + "\n: B. " + BEN + "\n:: C. " + ANA + "\n: D. " + ANA, "Ben", "Yes."))
                .isEqualTo("A? ANA\n: B. BEN\n:: C. ANA\n:: Yes. SIG\n: D. ANA");
    }

    @Test
    void aReplyFollowsTheStyleOfTheThread() {
        assertThat(after("A? " + ANA + "\n* B. " + BEN, "Ana", "Yes.")).isEqualTo("A? ANA\n* B. BEN\n* Yes. SIG");
        assertThat(after("A? " + ANA + "\n* B. " + BEN, "Ben", "Yes.")).isEqualTo("A? ANA\n* B. BEN\n** Yes. SIG");
        assertThat(after("# A " + ANA + "\n# B " + BEN, "Ana", "Why?")).isEqualTo("# A ANA\n#: Why? SIG\n# B BEN");
        assertThat(after("* A " + ANA, "Ana", "Why?")).isEqualTo("* A ANA\n*: Why? SIG");
    }

    @Test
    void longRepliesAreIndentedAsAWhole() {
        assertThat(after("A? " + ANA, "Ana", "One.\n\nTwo:\n* a\n* b\n\nThree."))
                .isEqualTo("A? ANA\n: One.\n: Two:\n:* a\n:* b\n: Three. SIG");
        assertThat(after("A? " + ANA, "Ana", "{{quote|\na\n\nb}}\nSo."))
                .isEqualTo("A? ANA\n: {{quote|\na\n\nb}}\n: So. SIG");
        assertThat(after("A? " + ANA, "Ana", "List:\n* a\n* b")).isEqualTo("A? ANA\n: List:\n:* a\n:* b\n: SIG");
    }

    @Test
    void whoSignedIsNotSignedAgain() {
        write("A? " + ANA);
        String id = discussions.current(TALK).comments().getFirst().id();
        reply(wiki.account("Cleo"), id, "I do. ~~~~");
        assertThat(discussions.current(TALK).comments()).hasSize(2);
        assertThat(text()).doesNotContain("~~~");
        reply(wiki.account("Cleo"), id, "Type <nowiki>~~~~</nowiki> to sign.");
        assertThat(discussions.current(TALK).comments()).hasSize(3);
    }

    @Test
    void manyRepliesAtOnceAreAllKept() throws Exception {
        write("== T ==\nA? " + ANA);
        String id = discussions.current(TALK).comments().getFirst().id();
        List<Viewer> people = IntStream.range(0, 12)
                .mapToObj(i -> wiki.account("Person " + i))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<DiscussionOutcome>> all = people.stream()
                    .map(person -> (Callable<DiscussionOutcome>) () -> reply(person, id, "By " + person.name()))
                    .toList();
            for (var future : threads.invokeAll(all)) {
                assertThat(future.get()).isInstanceOf(DiscussionOutcome.Published.class);
            }
        }
        TalkPage page = discussions.current(TALK);
        assertThat(page.comments()).hasSize(13);
        assertThat(page.comments().stream().skip(1)).allMatch(comment -> comment.parent() == 0);
    }

    @Test
    void aCommentThatWasRemovedCannotBeAnswered() {
        write("A? " + ANA + "\n: B. " + BEN);
        String id = discussions.current(TALK).comments().get(1).id();
        write("A? " + ANA);
        assertThat(reply(wiki.account("Cleo"), id, "But")).isInstanceOf(DiscussionOutcome.CommentGone.class);
    }

    @Test
    void aDiscussionWithoutTitleIsAskedForOneOnce() {
        Viewer cleo = wiki.account("Cleo");
        assertThat(discussions.start(cleo, new Discussions.NewTopic(TALK, "", "Hello", false, "")))
                .isInstanceOf(DiscussionOutcome.NeedsTitle.class);
        assertThat(discussions.start(cleo, new Discussions.NewTopic(TALK, "", "Hello", true, "")))
                .isInstanceOf(DiscussionOutcome.Published.class);
        assertThat(discussions.start(cleo, new Discussions.NewTopic(TALK, "Title", "Second", false, "")))
                .isInstanceOf(DiscussionOutcome.Published.class);
        assertThat(text()).contains("== Title ==\n\nSecond [[User:Cleo|Cleo]]");
    }

    @Test
    void tagsAndSummarySayWhatItWas() {
        write("== On [[Bridge|bridges]] ==\nA? " + ANA);
        reply(
                wiki.account("Cleo"),
                discussions.current(TALK).comments().getFirst().id(),
                "Yes");
        Revision latest = wiki.work.read(stores -> stores.pages()
                .find(TALK)
                .flatMap(page -> stores.revisions().find(page.latest()))
                .orElseThrow());
        assertThat(latest.summary()).isEqualTo("/* On bridges */ Reply");
        assertThat(latest.tags()).contains(Discussions.TAG, Discussions.TAG_REPLY);
    }

    @Test
    void namesAreTheBeginningsOfIds() {
        assertThat(CommentIndex.name("c-Ana-20240101120000-Ben-20240101120500")).contains("c-Ana-20240101120000");
        assertThat(CommentIndex.name("c-192.0.2.7-20240101120000")).contains("c-192.0.2.7-20240101120000");
        assertThat(CommentIndex.name("c-Ana-2024")).isEqualTo(Optional.empty());
        assertThat(CommentIndex.name("toc")).isEqualTo(Optional.empty());
    }
}
