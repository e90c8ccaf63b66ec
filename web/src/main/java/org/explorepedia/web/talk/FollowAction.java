// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Subscriptions;
import org.explorepedia.core.talk.DiscussionNews;
import org.explorepedia.core.talk.TalkPages;
import org.explorepedia.core.talk.Topic;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Json;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;

/** Follows a discussion, or stops following it; who stops is not made to follow again by writing in it. */
public final class FollowAction implements PageAction {

    private final TalkPages pages;
    private final Subscriptions subscriptions;
    private final Frames frames;
    private final TalkAddresses addresses;

    FollowAction(TalkPages pages, Subscriptions subscriptions, Frames frames, TalkAddresses addresses) {
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.frames = frames;
        this.addresses = addresses;
    }

    @Override
    public Set<String> names() {
        return Set.of(TalkAddresses.FOLLOW);
    }

    @Override
    public Reply answer(PageVisit page) {
        Visit visit = page.visit();
        Optional<UserId> user = visit.viewer().userId();
        if (user.isEmpty()) {
            return frames.message(
                    visit, 403, "talk.follow-heading", Notice.Kind.WARNING, visit.html("talk.login-to-follow"));
        }
        Params params = page.params();
        Optional<Topic> topic = page.page()
                .map(found -> pages.of(found.latest()))
                .flatMap(talk -> talk.findTopic(params.get("topic")))
                .filter(Topic::canBeFollowed);
        if (topic.isEmpty()) {
            return frames.message(
                    visit, 404, "talk.follow-heading", Notice.Kind.WARNING, visit.html("talk.topic-gone"));
        }
        boolean follow = !params.get("follow").equals("0");
        if (!visit.request().isPost() || !visit.tokenMatches()) {
            return ask(page, topic.get(), follow);
        }
        Page found = page.page().orElseThrow();
        String key = DiscussionNews.key(found.id(), topic.get());
        if (follow) {
            subscriptions.follow(user.get(), key);
        } else {
            subscriptions.mute(user.get(), key);
        }
        return done(page, topic.get(), follow);
    }

    private Reply done(PageVisit page, Topic topic, boolean follow) {
        Visit visit = page.visit();
        if (visit.request().header("x-requested-with").orElse("").equals("talk")) {
            return Reply.json(
                            200,
                            Json.of(Map.of(
                                    "follows", follow,
                                    "label", visit.text(follow ? "talk.following" : "talk.follow"),
                                    "title",
                                            visit.text(
                                                    follow ? "talk.unfollow-topic" : "talk.follow-topic",
                                                    topic.title()),
                                    "message", visit.text(follow ? "talk.followed" : "talk.unfollowed"))))
                    .noStore();
        }
        return Reply.seeOther(addresses.at(page.title(), topic.id()));
    }

    private Reply ask(PageVisit page, Topic topic, boolean follow) {
        Visit visit = page.visit();
        FormView form = FormView.post(
                "talk-follow",
                addresses.follow(page.title()),
                List.of(
                        new Field.Hidden("wpEditToken", visit.csrfToken()),
                        new Field.Hidden("topic", topic.name()),
                        new Field.Note(TrustedHtml.escaped(visit.text(
                                follow ? "talk.follow-question" : "talk.unfollow-question", topic.title())))),
                List.of(new FormView.Button(
                        "follow",
                        follow ? "1" : "0",
                        visit.text(follow ? "talk.follow-heading" : "talk.unfollow-heading"),
                        "primary")));
        PageChromeBuilder chrome = frames.page(
                page, "follow", Head.unlisted(visit.text(follow ? "talk.follow-heading" : "talk.unfollow-heading")));
        return frames.reply(200, chrome, frames.skin().part("form", Texts.of(visit.localizer()), form))
                .noStore();
    }
}
