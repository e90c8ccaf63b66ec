// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.TalkFormView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** The box for replies and new discussions: on a page of its own, or alone for the script of talk pages. */
final class TalkForms {

    private final Frames frames;
    private final TalkAddresses addresses;

    TalkForms(Frames frames, TalkAddresses addresses) {
        this.frames = frames;
        this.addresses = addresses;
    }

    /**
     * What was typed so far.
     *
     * @param topic whether it begins a discussion
     * @param comment what it answers otherwise
     * @param untitled whether its writer was told that the title is missing
     */
    record Draft(boolean topic, String comment, String title, String text, String key, boolean untitled) {
        Draft withoutTitle() {
            return new Draft(topic, comment, title, text, key, true);
        }
    }

    /** A comment that is answered. */
    record Quote(String words, String author) {}

    Reply reply(
            int status,
            PageVisit page,
            Draft draft,
            Optional<Quote> quote,
            List<Notice> notices,
            @Nullable String preview,
            boolean alone) {
        Visit visit = page.visit();
        Texts texts = Texts.of(visit.localizer());
        Content form = frames.skin().part("talkform", texts, view(page, draft, quote, notices, preview));
        if (alone) {
            return Reply.html(status, frames.skin().fragment(form)).noStore();
        }
        String heading = draft.topic()
                ? visit.text("talk.heading-new", frames.namespaces().prefixedText(page.title()))
                : visit.text("talk.heading-reply", quote.map(Quote::author).orElse(""));
        PageChromeBuilder chrome =
                frames.page(page, "edit", Head.unlisted(heading.strip())).style("talk.css");
        return frames.reply(status, chrome, form).noStore();
    }

    private TalkFormView view(
            PageVisit page, Draft draft, Optional<Quote> quote, List<Notice> notices, @Nullable String preview) {
        Visit visit = page.visit();
        Title title = page.title();
        List<Field.Hidden> hidden = new ArrayList<>(List.of(
                new Field.Hidden("wpEditToken", visit.csrfToken()), new Field.Hidden(ReplyAction.KEY, draft.key())));
        if (draft.topic()) {
            if (draft.untitled()) {
                hidden.add(new Field.Hidden("wpIgnoreMissingHeading", "1"));
            }
        } else {
            hidden.add(new Field.Hidden("comment", draft.comment()));
        }
        return new TalkFormView(
                draft.topic() ? addresses.newTopic(title) : addresses.reply(title, draft.comment()),
                hidden,
                notices,
                quote.map(Quote::words).orElse(""),
                quote.map(Quote::author).orElse(""),
                preview == null ? null : new TrustedHtml(preview),
                draft.topic() ? visit.text("talk.topic-title") : null,
                draft.title(),
                draft.topic() && draft.untitled(),
                visit.text(draft.topic() ? "talk.topic-text" : "talk.your-reply"),
                draft.text(),
                visit.text(draft.topic() ? "talk.publish-topic" : "talk.publish-reply"),
                visit.isLoggedIn()
                        ? visit.text("talk.sign-note")
                        : visit.text("talk.anonymous-note", visit.viewer().name()),
                addresses.at(title, draft.topic() ? "" : draft.comment()));
    }
}
