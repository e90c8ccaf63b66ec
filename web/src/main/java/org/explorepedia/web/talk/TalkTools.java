// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.talk.Comment;
import org.explorepedia.core.talk.DiscussionNews;
import org.explorepedia.core.talk.TalkMarks;
import org.explorepedia.core.talk.TalkPage;
import org.explorepedia.core.talk.TalkPages;
import org.explorepedia.core.talk.Topic;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.page.PageExtras;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Puts reply links, facts about discussions and buttons to follow them into finished talk pages. */
public final class TalkTools implements PageExtras {

    private final TalkPages pages;
    private final Subscriptions subscriptions;
    private final TalkAddresses addresses;
    private final TalkStart start;

    TalkTools(TalkPages pages, Subscriptions subscriptions, TalkAddresses addresses, TalkStart start) {
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.start = start;
    }

    @Override
    public Optional<TrustedHtml> missing(PageVisit page, ViewOutcome.Missing missing, PageChromeBuilder chrome) {
        boolean discussed = missing.title().isTalk() && missing.title().namespace() != Namespace.USER_TALK;
        return discussed ? Optional.of(start.missing(page, missing, chrome)) : Optional.empty();
    }

    @Override
    public TrustedHtml shown(PageVisit page, ViewOutcome.Shown shown, PageChromeBuilder chrome) {
        Title title = shown.page().title();
        String html = shown.rendered().html();
        boolean printable = page.params().get("printable").equals("yes");
        boolean discussed = shown.old().isEmpty()
                && !printable
                && shown.revision().contentModel().equals("wikitext")
                && shown.redirectTarget().isEmpty()
                && TalkPages.isForDiscussion(title, shown.rendered().facts());
        if (!discussed) {
            return new TrustedHtml(html);
        }
        chrome.style("talk.css").script("js/talk.js");
        TalkPage talk = pages.of(shown.revision().id());
        TalkMarks marks = pages.marks(shown.rendered(), talk);
        Run run = new Run(page.visit(), shown, talk, states(page.visit(), shown.page(), talk));
        StringBuilder out =
                new StringBuilder(html.length() + 400 * marks.comments().size() + 1000);
        run.open(out);
        int at = 0;
        for (Piece piece : run.pieces(marks)) {
            out.append(html, at, piece.at()).append(piece.html());
            at = piece.at();
        }
        out.append(html, at, html.length());
        run.close(out);
        return new TrustedHtml(out.toString());
    }

    private Map<String, Subscriptions.State> states(Visit visit, Page page, TalkPage talk) {
        List<String> keys = talk.topics().stream()
                .filter(Topic::canBeFollowed)
                .map(topic -> DiscussionNews.key(page.id(), topic))
                .toList();
        return visit.viewer()
                .userId()
                .filter(_ -> !keys.isEmpty())
                .map(user -> subscriptions.states(user, keys))
                .orElse(Map.of());
    }

    /** Markup to be put in at a place of the page. */
    private record Piece(int at, String html) {}

    /** One page for one visitor. */
    private final class Run {

        private final Visit visit;
        private final Page page;
        private final Title title;
        private final TalkPage talk;
        private final Map<String, Subscriptions.State> states;
        private final boolean mayWrite;
        private final String reply;
        private final String permalink;

        Run(Visit visit, ViewOutcome.Shown shown, TalkPage talk, Map<String, Subscriptions.State> states) {
            this.visit = visit;
            this.page = shown.page();
            this.title = shown.page().title();
            this.talk = talk;
            this.states = states;
            this.mayWrite = shown.edit().isAllowed();
            this.reply = Html.escape(visit.text("talk.reply"));
            this.permalink = visit.text("talk.permalink", "\u0001");
        }

        void open(StringBuilder out) {
            out.append("<div class=\"discussion\" id=\"discussion\" data-revision=\"")
                    .append(page.latest())
                    .append("\" data-page=\"")
                    .append(page.id());
            if (visit.isLoggedIn()) {
                // The pages of visitors are kept ready; they begin to listen when they write.
                out.append("\" data-live-page=\"").append(page.id());
            }
            data(out, "address", addresses.urls().page(title));
            data(out, "news", addresses.news(title));
            data(out, "find", addresses.comment(""));
            data(out, "offline", visit.text("talk.offline"));
            data(out, "leave", visit.text("talk.leave"));
            data(out, "lost", visit.text("talk.not-here-heading"));
            out.append("\">");
        }

        private static void data(StringBuilder out, String name, String value) {
            out.append("\" data-").append(name).append("=\"").append(Html.escape(value));
        }

        void close(StringBuilder out) {
            if (mayWrite) {
                out.append("<p class=\"talk-add\"><a class=\"button\" rel=\"nofollow\" id=\"talk-add\" href=\"")
                        .append(Html.escape(addresses.newTopic(title)))
                        .append("\">")
                        .append(Html.escape(visit.text("talk.add")))
                        .append("</a></p>");
            }
            out.append("</div>");
        }

        List<Piece> pieces(TalkMarks marks) {
            List<Piece> pieces =
                    new ArrayList<>(3 * marks.comments().size() + marks.topics().size());
            marks.topics()
                    .forEach(mark ->
                            pieces.add(new Piece(mark.at(), bar(talk.topics().get(mark.number())))));
            for (TalkMarks.OfComment mark : marks.comments()) {
                Comment comment = talk.comments().get(mark.number());
                String id = Html.escape(comment.id());
                pieces.add(new Piece(mark.start(), "<span class=\"comment-start\" id=\"" + id + "\"></span>"));
                if (!mark.linked()) {
                    pieces.add(new Piece(
                            mark.timeStart(),
                            "<a class=\"comment-time\" rel=\"nofollow\" href=\""
                                    + Html.escape(addresses.comment(comment.id()))
                                    + "\" title=\""
                                    + Html.escape(permalink.replace("\u0001", comment.author()))
                                    + "\">"));
                    pieces.add(new Piece(mark.timeEnd(), "</a>"));
                }
                if (mayWrite) {
                    pieces.add(new Piece(mark.end(), tools(comment, id)));
                }
            }
            pieces.sort(Comparator.comparingInt(Piece::at));
            return pieces;
        }

        private String tools(Comment comment, String id) {
            return " <span class=\"comment-tools\" data-comment=\"" + id
                    + "\"><a class=\"comment-reply\" rel=\"nofollow\" href=\""
                    + Html.escape(addresses.reply(title, comment.id())) + "\" aria-label=\""
                    + Html.escape(visit.text("talk.reply-to", comment.author())) + "\">" + reply + "</a></span>";
        }

        /** How many wrote how much, and when the last one did. */
        private String bar(Topic topic) {
            if (topic.comments().isEmpty()) {
                return "";
            }
            StringBuilder out = new StringBuilder("<div class=\"topic-bar\" id=\"")
                    .append(Html.escape(topic.id()))
                    .append("\" data-topic=\"")
                    .append(Html.escape(topic.name()))
                    .append("\"><span class=\"topic-facts\">")
                    .append(Html.escape(
                            visit.text("talk.stats", topic.comments().size(), topic.authors())));
            topic.latest().ifPresent(latest -> out.append(" · ").append(latest(latest)));
            out.append("</span>");
            if (visit.isLoggedIn() && topic.canBeFollowed()) {
                follow(out, topic);
            }
            return out.append("</div>").toString();
        }

        private String latest(Instant latest) {
            Html time = new Html("<time datetime=\"" + latest + "\">"
                    + Html.escape(visit.localizer().date(latest)) + "</time>");
            return visit.html("talk.latest", time).markup();
        }

        private void follow(StringBuilder out, Topic topic) {
            boolean follows = states.get(DiscussionNews.key(page.id(), topic)) == Subscriptions.State.FOLLOWED;
            String name = topic.title();
            out.append("<form class=\"topic-follow\" method=\"post\" action=\"")
                    .append(Html.escape(addresses.follow(title)))
                    .append("\"><input type=\"hidden\" name=\"wpEditToken\" value=\"")
                    .append(Html.escape(visit.csrfToken()))
                    .append("\"><input type=\"hidden\" name=\"topic\" value=\"")
                    .append(Html.escape(topic.name()))
                    .append("\"><button type=\"submit\" name=\"follow\" value=\"")
                    .append(follows ? '0' : '1')
                    .append("\" class=\"")
                    .append(follows ? "is-following" : "")
                    .append("\" title=\"")
                    .append(Html.escape(visit.text(follows ? "talk.unfollow-topic" : "talk.follow-topic", name)))
                    .append("\">")
                    .append(Html.escape(visit.text(follows ? "talk.following" : "talk.follow")))
                    .append("</button></form>");
        }
    }
}
