// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.talk;

import java.util.List;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.TalkStartView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** An empty talk page: what it is for, and the way to begin. */
final class TalkStart {

    private final Frames frames;
    private final LogLines logs;
    private final TalkAddresses addresses;

    TalkStart(Frames frames, LogLines logs, TalkAddresses addresses) {
        this.frames = frames;
        this.logs = logs;
        this.addresses = addresses;
    }

    TrustedHtml missing(PageVisit page, ViewOutcome.Missing missing, PageChromeBuilder chrome) {
        Visit visit = page.visit();
        Title title = missing.title();
        Title subject = title.subjectPage();
        String name = frames.namespaces().prefixedText(subject);
        Html link = new Html("<a href=\"" + Html.escape(frames.urls().page(subject)) + "\"><bdi>" + Html.escape(name)
                + "</bdi></a>");
        boolean may = missing.create().isAllowed();
        chrome.style("talk.css").script("js/talk.js");
        TalkStartView view = new TalkStartView(
                visit.text("talk.start-about", name),
                new TrustedHtml(visit.html(may ? "talk.start-text" : "talk.start-denied", link)
                        .markup()),
                may ? new Link("talk-add", visit.text("talk.start"), addresses.newTopic(title)) : null,
                may || visit.isLoggedIn() ? null : logIn(visit),
                List.copyOf(logs.of(visit, missing.log())));
        return new TrustedHtml(Texts.markup(frames.skin().part("talkstart", Texts.of(visit.localizer()), view))
                .markup());
    }

    private @Nullable Link logIn(Visit visit) {
        return new Link(
                "talk-log-in",
                visit.text("talk.start-log-in"),
                frames.urls().logIn(visit.request().target()));
    }
}
