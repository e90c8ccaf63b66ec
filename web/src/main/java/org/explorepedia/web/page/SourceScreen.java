// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.edit.EditForm;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.SourceView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** The source of a page for those who may not edit it, with the reasons and with the text that they tried to publish. */
final class SourceScreen {

    private final Frames frames;
    private final LogLines logs;
    private final EditNotices notices;

    SourceScreen(Frames frames, LogLines logs, EditNotices notices) {
        this.frames = frames;
        this.logs = logs;
        this.notices = notices;
    }

    Reply reply(int status, PageVisit page, EditForm.ViewSource source, Optional<String> own) {
        Visit visit = page.visit();
        Title title = page.title();
        String name = frames.namespaces().prefixedText(title);
        List<Content> reasons = new java.util.ArrayList<>(source.reasons().stream()
                .map(reason -> (Content)
                        new TrustedHtml(Denials.sentence(frames, visit, reason).markup()))
                .toList());
        for (ChangeLine line : logs.of(visit, source.log())) {
            reasons.add(line.comment());
        }
        List<Link> templates = notices.templates(visit, source.page());
        Title talk = title.talkPage();
        Link request = talk.equals(title)
                ? null
                : new Link(
                        "ca-request",
                        visit.text("edit.request"),
                        frames.urls()
                                .index(
                                        talk,
                                        "action",
                                        "edit",
                                        "section",
                                        "new",
                                        "preloadtitle",
                                        visit.text("edit.request-heading")));
        SourceView view = new SourceView(
                reasons,
                source.text(),
                own.orElse(null),
                frames.urls().index(title, "action", "raw"),
                request,
                templates);
        PageChromeBuilder chrome = frames.page(page, "edit", Head.unlisted(visit.text("edit.heading-source", name)));
        return frames.reply(status, chrome, frames.skin().part("source", Texts.of(visit.localizer()), view))
                .noStore();
    }
}
