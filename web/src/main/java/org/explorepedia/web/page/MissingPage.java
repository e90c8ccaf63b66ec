// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.page.ViewOutcome.Owner;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.MissingView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** A title without page: why there is none, and what the reader can do now. */
public final class MissingPage {

    private final Frames frames;
    private final LogLines logs;
    private final OwnerNotices owners;
    private final CategoryListing categories;
    private final InvitationForm invitation;
    private final PageExtras extras;

    public MissingPage(
            Frames frames,
            LogLines logs,
            OwnerNotices owners,
            CategoryListing categories,
            InvitationForm invitation,
            PageExtras extras) {
        this.extras = extras;
        this.frames = frames;
        this.logs = logs;
        this.owners = owners;
        this.categories = categories;
        this.invitation = invitation;
    }

    Reply reply(PageVisit page, ViewOutcome.Missing missing) {
        Visit visit = page.visit();
        Title title = missing.title();
        String name = frames.namespaces().prefixedText(title);
        PageChromeBuilder chrome = frames.page(page, "view", Head.unlisted(name))
                .style("tools.css")
                .style("social.css");
        Optional<Owner> owner = missing.owner();
        owner.map(person -> owners.notices(visit, person)).orElse(List.of()).forEach(chrome::notice);
        boolean found = title.namespace() == Namespace.CATEGORY && categories.hasMembers(title);
        Content body = extras.missing(page, missing, chrome)
                .<Content>map(content -> content)
                .orElseGet(() -> body(page, missing, name, found));
        if (found) {
            body = categories.after(page, body);
        }
        return frames.reply(found ? 200 : 404, chrome, body);
    }

    private Content body(PageVisit page, ViewOutcome.Missing missing, String name, boolean hasMembers) {
        Visit visit = page.visit();
        Title title = missing.title();
        Texts texts = Texts.of(visit.localizer());
        Optional<Owner> owner = missing.owner();
        TrustedHtml header = owners.header(visit, owner.flatMap(Owner::user));
        if (isUserPage(title)
                && owner.map(Owner::isViewer).orElse(false)
                && missing.create().isAllowed()) {
            Content box = invitation.part(page, name);
            return output -> {
                header.writeTo(output);
                box.writeTo(output);
            };
        }
        boolean person = isUserPage(title) && owner.flatMap(Owner::user).isPresent();
        Html text = person
                ? visit.html("missing.user-page", Html.escaped(name))
                : visit.html(why(missing, hasMembers), name);
        MissingView view = new MissingView(
                new TrustedHtml(text.markup()),
                logs.of(visit, missing.log()),
                ways(visit, title, name, person),
                create(page, missing, person));
        Content part = frames.skin().part("missing", texts, view);
        return output -> {
            header.writeTo(output);
            part.writeTo(output);
        };
    }

    private static String why(ViewOutcome.Missing missing, boolean hasMembers) {
        if (hasMembers) {
            return "missing.category-text";
        }
        return missing.create().isAllowed() ? "missing.text" : "missing.text-no-create";
    }

    private static boolean isUserPage(Title title) {
        return title.namespace() == Namespace.USER && title.dbKey().indexOf('/') < 0;
    }

    private List<Link> ways(Visit visit, Title title, String name, boolean person) {
        WikiUrls urls = frames.urls();
        List<Link> ways = new ArrayList<>();
        if (person) {
            ways.add(new Link(
                    "missing-wall",
                    visit.text("missing.leave-message", title.text()),
                    urls.page(Title.of(Namespace.WALL, title.dbKey()))));
        }
        ways.add(new Link(
                "missing-search",
                visit.text("missing.search", name),
                urls.special("Search", "search", name, "fulltext", "1")));
        ways.add(new Link("missing-logs", visit.text("missing.logs"), urls.special("Log", "page", name)));
        ways.add(new Link(
                "missing-links",
                visit.text("missing.links"),
                urls.special("WhatLinksHere/" + frames.namespaces().prefixedDbKey(title))));
        return ways;
    }

    private @org.jspecify.annotations.Nullable Link create(
            PageVisit page, ViewOutcome.Missing missing, boolean person) {
        boolean unregistered = missing.owner()
                .filter(owner -> owner.user().isEmpty() && !owner.isAddress())
                .isPresent();
        if (!missing.create().isAllowed() || person || unregistered) {
            return null;
        }
        return new Link(
                "missing-create",
                page.visit().text("missing.create"),
                frames.urls().index(missing.title(), "action", "edit"));
    }
}
