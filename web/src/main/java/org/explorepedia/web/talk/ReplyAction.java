// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.edit.EditOutcome;
import org.explorepedia.core.edit.PreviewOutcome;
import org.explorepedia.core.page.PageViews;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.page.ViewRequest;
import org.explorepedia.core.render.RenderOptions;
import org.explorepedia.core.right.Decision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.search.PlainText;
import org.explorepedia.core.talk.Comment;
import org.explorepedia.core.talk.DiscussionOutcome;
import org.explorepedia.core.talk.Discussions;
import org.explorepedia.core.talk.TalkMarks;
import org.explorepedia.core.talk.TalkPage;
import org.explorepedia.core.talk.TalkPages;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.kit.Json;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.page.StyleHashes;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/**
 * Takes replies and new discussions. The same address answers browsers with pages and the script of talk pages with parts
 * of them; what was typed comes back with every refusal.
 */
public final class ReplyAction implements PageAction {

    static final String KEY = "wpRequestKey";
    private static final String UNTITLED = "wpIgnoreMissingHeading";
    private static final int LONGEST_QUOTE = 600;

    private final Discussions discussions;
    private final PageViews views;
    private final TalkPages pages;
    private final Secrets secrets;
    private final Frames frames;
    private final TalkAddresses addresses;
    private final TalkForms forms;

    ReplyAction(
            Discussions discussions,
            PageViews views,
            TalkPages pages,
            Secrets secrets,
            Frames frames,
            TalkAddresses addresses) {
        this.discussions = discussions;
        this.views = views;
        this.pages = pages;
        this.secrets = secrets;
        this.frames = frames;
        this.addresses = addresses;
        this.forms = new TalkForms(frames, addresses);
    }

    @Override
    public Set<String> names() {
        return Set.of(TalkAddresses.REPLY, TalkAddresses.NEW_TOPIC);
    }

    @Override
    public Reply answer(PageVisit page) {
        Title title = page.title();
        boolean written =
                title.namespace() >= 0 && title.namespace() != Namespace.WALL && title.namespace() != Namespace.THREAD;
        if (!written) {
            return frames.message(
                    page.visit(),
                    400,
                    "badtitle.heading",
                    Notice.Kind.ERROR,
                    page.visit().html("badtitle.not-here"));
        }
        Params params = page.params();
        boolean topic = params.get("action").equals(TalkAddresses.NEW_TOPIC);
        String key = params.get(KEY);
        TalkForms.Draft draft = new TalkForms.Draft(
                topic,
                params.get("comment"),
                params.get("wpSectionTitle", params.get("preloadtitle")),
                params.get("wpTextbox1"),
                key.isEmpty() ? secrets.make() : key,
                params.has(UNTITLED));
        if (page.visit().request().isPost()) {
            return sent(page, draft);
        }
        if (page.edit() instanceof Decision.Denied(List<Denial> reasons)) {
            return Denials.reply(frames, page.visit(), 403, reasons);
        }
        return show(200, page, draft, List.of(), null);
    }

    private Reply sent(PageVisit page, TalkForms.Draft draft) {
        Visit visit = page.visit();
        if (visit.request().bodyTooLarge()) {
            return again(413, page, draft, visit.text("edit.body-too-large"));
        }
        if (visit.params().has("wpPreview") && !visit.params().has("wpSave")) {
            return preview(page, draft);
        }
        if (!visit.tokenMatches()) {
            return again(403, page, draft, visit.text("edit.token-lost"));
        }
        DiscussionOutcome outcome = draft.topic()
                ? discussions.start(
                        visit.viewer(),
                        new Discussions.NewTopic(
                                page.title(), draft.title(), draft.text(), draft.untitled(), draft.key()))
                : discussions.reply(
                        visit.viewer(),
                        new Discussions.Reply(page.title(), draft.comment(), draft.text(), draft.key()));
        return switch (outcome) {
            case DiscussionOutcome.Published published -> published(page, draft, published);
            case DiscussionOutcome.CommentGone _ -> again(409, page, draft, visit.text("talk.comment-gone"));
            case DiscussionOutcome.Empty _ -> again(400, page, draft, visit.text("talk.empty"));
            case DiscussionOutcome.NeedsTitle _ ->
                show(
                        400,
                        page,
                        draft.withoutTitle(),
                        List.of(Notice.of(Notice.Kind.WARNING, visit.text("talk.needs-title"))),
                        null);
            case DiscussionOutcome.Refused(EditOutcome why) -> refused(page, draft, why);
        };
    }

    private Reply refused(PageVisit page, TalkForms.Draft draft, EditOutcome why) {
        Visit visit = page.visit();
        return switch (why) {
            case EditOutcome.Denied(List<Denial> reasons) -> {
                TrustedHtml text =
                        new TrustedHtml(Denials.all(frames, visit, reasons).markup());
                Notice notice = new Notice(Notice.Kind.ERROR, text);
                yield switch (reasons.getFirst()) {
                    case Denial.RateLimited limited ->
                        show(429, page, draft, List.of(notice), null)
                                .withHeader(
                                        "Retry-After",
                                        Long.toString(
                                                Math.max(1, limited.retryAfter().toSeconds())));
                    case Denial.ReadOnly _ -> show(503, page, draft, List.of(notice), null);
                    case Denial _ -> show(403, page, draft, List.of(notice), null);
                };
            }
            case EditOutcome.TooBig(long size, long limit, boolean _) ->
                again(
                        413,
                        page,
                        draft,
                        visit.text(
                                "edit.too-big",
                                visit.localizer().size(size),
                                visit.localizer().size(limit)));
            case EditOutcome.Published _,
                    EditOutcome.Duplicate _,
                    EditOutcome.NoChange _,
                    EditOutcome.Conflict _,
                    EditOutcome.NeedsConfirmation _,
                    EditOutcome.WasDeleted _,
                    EditOutcome.AlreadyExists _,
                    EditOutcome.Missing _,
                    EditOutcome.NoSuchSection _,
                    EditOutcome.NoSuchRevision _ -> again(409, page, draft, visit.text("talk.try-again"));
        };
    }

    private Reply published(PageVisit page, TalkForms.Draft draft, DiscussionOutcome.Published published) {
        Visit visit = page.visit();
        String said = !published.follows() ? "published" : draft.topic() ? "topic-published" : "published-followed";
        if (isScript(visit)) {
            return Visits.keepingName(Reply.json(
                            200,
                            Json.of(Map.of(
                                    "comment", published.comment(),
                                    "message", visit.text("talk." + said),
                                    "address", addresses.at(published.title(), published.comment())))))
                    .noStore();
        }
        return Reply.seeOther(addresses.at(published.title(), published.comment()))
                .withCookie(Cookies.set(
                        Visits.DONE_COOKIE,
                        "talk-" + said,
                        Duration.ofMinutes(1),
                        visit.request().secure()));
    }

    private static boolean isScript(Visit visit) {
        return visit.request().header("x-requested-with").orElse("").equals("talk");
    }

    private Reply preview(PageVisit page, TalkForms.Draft draft) {
        Visit visit = page.visit();
        Optional<String> heading = draft.topic() ? Optional.of(draft.title()) : Optional.empty();
        PreviewOutcome outcome =
                discussions.preview(visit.viewer(), page.title(), heading, draft.text(), options(visit));
        return switch (outcome) {
            case PreviewOutcome.Preview preview ->
                show(200, page, draft, List.of(), preview.page().html())
                        .withStyleHashes(StyleHashes.of(preview.page().html()));
            case PreviewOutcome.TooBig(long size, long limit) ->
                refused(page, draft, new EditOutcome.TooBig(size, limit, false));
            case PreviewOutcome.Changes _, PreviewOutcome.NoSuchSection _, PreviewOutcome.NoSuchRevision _ ->
                again(409, page, draft, visit.text("talk.try-again"));
        };
    }

    private Reply again(int status, PageVisit page, TalkForms.Draft draft, String error) {
        return show(status, page, draft, List.of(Notice.of(Notice.Kind.ERROR, error)), null);
    }

    private Reply show(
            int status, PageVisit page, TalkForms.Draft draft, List<Notice> notices, @Nullable String preview) {
        Optional<TalkForms.Quote> quote = draft.topic() ? Optional.empty() : quote(page, draft.comment());
        boolean gone =
                !draft.topic() && quote.isEmpty() && !page.visit().request().isPost();
        if (gone) {
            return frames.message(
                    page.visit(),
                    404,
                    "talk.not-here-heading",
                    Notice.Kind.WARNING,
                    page.visit().html("talk.find-none"));
        }
        return forms.reply(status, page, draft, quote, notices, preview, isScript(page.visit()));
    }

    /** The comment that is answered, in words, so that its writer need not leave the form to read it again. */
    private Optional<TalkForms.Quote> quote(PageVisit page, String id) {
        Visit visit = page.visit();
        ViewOutcome outcome = views.view(
                visit.viewer(), new ViewRequest(page.title(), OptionalLong.empty(), false, false, options(visit)));
        if (!(outcome instanceof ViewOutcome.Shown shown)) {
            return Optional.empty();
        }
        TalkPage talk = pages.of(shown.revision().id());
        Optional<Comment> comment = talk.find(id);
        if (comment.isEmpty()) {
            return Optional.empty();
        }
        int number = talk.comments().indexOf(comment.get());
        String html = shown.rendered().html();
        String words = pages.marks(shown.rendered(), talk).comments().stream()
                .filter(mark -> mark.number() == number)
                .findFirst()
                .map(mark -> words(html, mark))
                .orElse("");
        return Optional.of(new TalkForms.Quote(words, comment.get().author()));
    }

    private static String words(String html, TalkMarks.OfComment mark) {
        String words =
                PlainText.of(html.substring(mark.start(), mark.timeStart())).strip();
        return words.length() <= LONGEST_QUOTE
                ? words
                : "… " + words.substring(words.offsetByCodePoints(words.length() - LONGEST_QUOTE, 0));
    }

    private static RenderOptions options(Visit visit) {
        return new RenderOptions(visit.localizer().language(), visit.thumbWidth(), true, "");
    }
}
