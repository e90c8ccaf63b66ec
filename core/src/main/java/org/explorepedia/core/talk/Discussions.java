// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.edit.Base;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.EditRequest;
import org.explorepedia.core.edit.EditService;
import org.explorepedia.core.edit.PreviewOutcome;
import org.explorepedia.core.edit.Section;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.wikitext.title.Title;

/** Talking on talk pages: replies are put below what they answer, whoever else writes there at the same time. */
public final class Discussions {

    /** MediaWiki's names for edits of this kind, so that tools know them. */
    public static final String TAG = "discussiontools";

    public static final String TAG_REPLY = "discussiontools-reply";
    public static final String TAG_TOPIC = "discussiontools-newtopic";

    private final EditService edits;
    private final TalkPages pages;
    private final Subscriptions subscriptions;
    private final UnitOfWork work;
    private final Localizer contentTexts;

    /** @param contentTexts texts in the language of the wiki, for summaries */
    public Discussions(
            EditService edits, TalkPages pages, Subscriptions subscriptions, UnitOfWork work, Localizer contentTexts) {
        this.edits = edits;
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.work = work;
        this.contentTexts = contentTexts;
    }

    /**
     * A reply as typed.
     *
     * @param comment id of the comment that it answers
     * @param requestKey the same for a form sent twice; empty for none
     */
    public record Reply(Title title, String comment, String text, String requestKey) {}

    /**
     * A new discussion as typed.
     *
     * @param untitled whether its writer knows that it has no title
     */
    public record NewTopic(Title title, String heading, String text, boolean untitled, String requestKey) {}

    /** The discussions of a page as they are now. */
    public TalkPage current(Title title) {
        return latest(title).map(pages::of).orElse(TalkPage.EMPTY);
    }

    private Optional<RevisionId> latest(Title title) {
        return work.read(stores -> stores.pages().find(title)).map(Page::latest);
    }

    public DiscussionOutcome reply(Viewer viewer, Reply reply) {
        String signed = ReplyText.signed(reply.text());
        if (signed.isEmpty()) {
            return new DiscussionOutcome.Empty();
        }
        TalkPage now = current(reply.title());
        Optional<Comment> answered = now.find(reply.comment());
        if (answered.isEmpty()) {
            return new DiscussionOutcome.CommentGone();
        }
        Topic topic = now.topic(answered.get());
        String heading = Headings.plain(topic.title());
        String words = contentTexts.text("talk.summary.reply");
        String summary = heading.isEmpty() ? words : "/* " + heading + " */ " + words;
        Section place = new Section.Placed((page, text) -> placed(page, text, reply.comment()));
        return publish(
                viewer,
                request(reply.title(), place, signed, summary, Set.of(TAG, TAG_REPLY), reply.requestKey(), Set.of()),
                now);
    }

    /** Below the comment as the page is at that moment, so that replies of others stay where they are. */
    private Optional<String> placed(String page, String text, String comment) {
        TalkPage talk = pages.read(page);
        return talk.find(comment).map(answered -> {
            ReplyPlace place = ReplyPlace.under(talk, answered);
            return page.substring(0, place.at()) + "\n" + ReplyText.indented(text, place.indent())
                    + page.substring(place.at());
        });
    }

    public DiscussionOutcome start(Viewer viewer, NewTopic topic) {
        String signed = ReplyText.signed(topic.text());
        if (signed.isEmpty()) {
            return new DiscussionOutcome.Empty();
        }
        Set<EditRequest.Confirmation> confirmed = topic.untitled()
                ? Set.of(EditRequest.Confirmation.NO_HEADING, EditRequest.Confirmation.NO_SUMMARY)
                : Set.of(EditRequest.Confirmation.NO_SUMMARY);
        return publish(
                viewer,
                request(
                        topic.title(),
                        new Section.New(topic.heading().strip()),
                        signed,
                        "",
                        Set.of(TAG, TAG_TOPIC),
                        topic.requestKey(),
                        confirmed),
                current(topic.title()));
    }

    private static EditRequest request(
            Title title,
            Section section,
            String text,
            String summary,
            Set<String> tags,
            String key,
            Set<EditRequest.Confirmation> confirmed) {
        return new EditRequest(
                title,
                section,
                text,
                summary,
                false,
                false,
                new Base.Unknown(),
                Optional.empty(),
                EditRequest.Watch.Unchanged.UNCHANGED,
                confirmed,
                EditRequest.Existence.ANY,
                key,
                Optional.empty(),
                tags);
    }

    private DiscussionOutcome publish(Viewer viewer, EditRequest request, TalkPage before) {
        EditOutcome outcome = edits.publish(viewer, request);
        return switch (outcome) {
            case EditOutcome.Published published ->
                published(viewer, published.title(), published.revision().id(), before);
            case EditOutcome.Duplicate(Title title, RevisionId revision) ->
                published(viewer, title, revision, TalkPage.EMPTY);
            case EditOutcome.NoSuchSection _ -> new DiscussionOutcome.CommentGone();
            case EditOutcome.NeedsConfirmation(EditRequest.Confirmation warning)
            when warning == EditRequest.Confirmation.NO_HEADING -> new DiscussionOutcome.NeedsTitle();
            case EditOutcome.NoChange _,
                    EditOutcome.Conflict _,
                    EditOutcome.Denied _,
                    EditOutcome.TooBig _,
                    EditOutcome.NeedsConfirmation _,
                    EditOutcome.WasDeleted _,
                    EditOutcome.AlreadyExists _,
                    EditOutcome.Missing _,
                    EditOutcome.NoSuchRevision _ -> new DiscussionOutcome.Refused(outcome);
        };
    }

    private DiscussionOutcome published(Viewer viewer, Title title, RevisionId revision, TalkPage before) {
        TalkPage after = pages.of(revision);
        List<Comment> own = DiscussionNews.added(before, after).stream()
                .filter(comment -> comment.author().equals(viewer.name()))
                .toList();
        if (own.isEmpty()) {
            return new DiscussionOutcome.Published(title, "", false);
        }
        // Of several that look new, such as those of an earlier edit, the newest is meant.
        Comment comment = own.stream()
                .max(java.util.Comparator.comparing(Comment::at).thenComparing(Comment::start))
                .orElseThrow();
        return new DiscussionOutcome.Published(title, comment.id(), follows(viewer, title, after, before, comment));
    }

    private boolean follows(Viewer viewer, Title title, TalkPage after, TalkPage before, Comment comment) {
        Topic topic = after.topic(comment);
        boolean wroteBefore = topic.canBeFollowed()
                && before.findTopic(topic.name()).stream()
                        .flatMap(earlier -> earlier.comments().stream())
                        .anyMatch(
                                number -> before.comments().get(number).author().equals(viewer.name()));
        Optional<UserId> user = viewer.userId();
        return user.isPresent()
                && topic.canBeFollowed()
                && !wroteBefore
                && work.read(stores -> stores.pages().find(title))
                        .map(page -> subscriptions.state(user.get(), DiscussionNews.key(page.id(), topic))
                                == Subscriptions.State.FOLLOWED)
                        .orElse(false);
    }

    /** What was typed as readers would see it, without indentation. */
    public PreviewOutcome preview(
            Viewer viewer, Title title, Optional<String> heading, String text, RenderOptions options) {
        Section section =
                heading.<Section>map(words -> new Section.New(words.strip())).orElse(Section.WHOLE);
        return edits.preview(
                viewer, request(title, section, ReplyText.signed(text), "", Set.of(), "", Set.of()), options);
    }

    /** How many comments of others were added to a discussion after a revision; all of the page if it names no topic. */
    public int newSince(Viewer viewer, Title title, RevisionId seen, String topic) {
        Optional<Page> page = work.read(stores -> stores.pages()
                .find(title)
                .filter(found -> !found.latest().equals(seen))
                .filter(found -> stores.revisions()
                        .find(seen)
                        .filter(revision -> revision.page().equals(found.id()))
                        .isPresent()));
        if (page.isEmpty()) {
            return 0;
        }
        TalkPage after = pages.of(page.get().latest());
        return (int) DiscussionNews.added(pages.of(seen), after).stream()
                .filter(comment -> !comment.author().equals(viewer.name()))
                .filter(comment ->
                        topic.isEmpty() || after.topic(comment).name().equals(topic))
                .count();
    }
}
