// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisits;
import org.explorepedia.web.kit.Endpoint;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;
import org.explorepedia.web.page.PageAction;
import org.explorepedia.web.page.PageActions;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.special.SpecialPage;
import org.explorepedia.web.special.SpecialPages;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.web.visit.Visits;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleResult;

/** Answers {@code /wiki/Title} and {@code /w/index.php}: finds the title, then the action or special page. */
public final class WikiEndpoint implements Endpoint {

    private final Visits visits;
    private final PageVisits pageVisits;
    private final Frames frames;
    private final PageActions actions;
    private final SpecialPages specialPages;
    private final PageOpened opened;
    private final String articlePrefix;

    /** Hears which page a person with an account opened, before the page is drawn. */
    @FunctionalInterface
    public interface PageOpened {
        void by(UserId user, Title page);
    }

    /** @param articlePrefix path before titles, such as {@code /wiki/} */
    public WikiEndpoint(
            Visits visits,
            PageVisits pageVisits,
            Frames frames,
            PageActions actions,
            SpecialPages specialPages,
            PageOpened opened,
            String articlePrefix) {
        this.visits = visits;
        this.pageVisits = pageVisits;
        this.frames = frames;
        this.actions = actions;
        this.specialPages = specialPages;
        this.opened = opened;
        this.articlePrefix = articlePrefix;
    }

    @Override
    public Reply answer(Request request) {
        return visits.answer(request, visit -> answer(visit, written(visit)));
    }

    /** The title as written in the path, or in the parameter; nothing written is the main page. */
    private String written(Visit visit) {
        String path = visit.request().path();
        if (path.startsWith(articlePrefix) && path.length() > articlePrefix.length()) {
            return path.substring(articlePrefix.length());
        }
        return visit.params().find("title").orElse("");
    }

    private Reply answer(Visit visit, String written) {
        String wanted = written.isBlank() ? fromNumbers(visit) : written;
        return switch (frames.titles().parse(wanted, Namespace.MAIN)) {
            case TitleResult.Invalid(TitleResult.Fault fault) ->
                frames.message(visit, 400, "badtitle.heading", Notice.Kind.ERROR, visit.html(fault.messageKey()));
            case TitleResult.Valid(Title title) -> answer(visit, title, wanted);
        };
    }

    /** {@code oldid} and {@code diff} alone name a page too; the actions look it up, the main page stands in for it. */
    private static String fromNumbers(Visit visit) {
        Params params = visit.params();
        return params.find("search").isPresent()
                ? "Special:Search"
                : visit.site().mainPage();
    }

    private Reply answer(Visit visit, Title title, String written) {
        if (title.isExternal() || title.dbKey().isEmpty() || title.namespace() == Namespace.MEDIA) {
            return frames.message(visit, 400, "badtitle.heading", Notice.Kind.ERROR, visit.html("badtitle.not-here"));
        }
        if (title.namespace() == Namespace.SPECIAL) {
            return special(visit, title);
        }
        Optional<String> moved = canonicalAddress(visit, title, written);
        if (moved.isPresent()) {
            return Reply.redirect(301, moved.get());
        }
        if (!visit.viewer().has(Right.READ)) {
            return logInFirst(visit, Right.READ);
        }
        String name = visit.params().get("action", "view");
        Optional<PageAction> action = actions.find(title.namespace(), name);
        if (action.isEmpty()) {
            return frames.message(
                    visit, 400, "action.unknown.heading", Notice.Kind.ERROR, visit.html("action.unknown", name));
        }
        if (name.equals("view") && visit.request().method().equals("GET")) {
            visit.viewer().userId().ifPresent(user -> opened.by(user, title));
        }
        return action.get().answer(pageVisits.open(visit, title));
    }

    /** Each page is read at one address: other spellings in the path lead to it. */
    private Optional<String> canonicalAddress(Visit visit, Title title, String written) {
        boolean plainRead =
                visit.request().method().equals("GET") && visit.request().path().startsWith(articlePrefix);
        String key = frames.namespaces().prefixedDbKey(title);
        if (!plainRead || written.equals(key) || title.hasFragment()) {
            return Optional.empty();
        }
        String query = visit.request().rawQuery();
        return Optional.of(frames.urls().page(title) + (query.isEmpty() ? "" : "?" + query));
    }

    private Reply special(Visit visit, Title title) {
        String key = title.dbKey();
        int slash = key.indexOf('/');
        String name = slash < 0 ? key : key.substring(0, slash);
        String parameter = slash < 0 ? "" : key.substring(slash + 1);
        Optional<SpecialPage> page = specialPages.find(name);
        if (page.isEmpty()) {
            return frames.message(
                    visit, 404, "special.unknown.heading", Notice.Kind.ERROR, visit.html("special.unknown", name));
        }
        Optional<String> right = page.get().right();
        if (right.isPresent() && !visit.viewer().has(right.get())) {
            return visit.isLoggedIn()
                    ? frames.message(
                            visit, 403, "denied.heading", Notice.Kind.ERROR, visit.html("special.denied", right.get()))
                    : logInFirst(visit, right.get());
        }
        return page.get().answer(visit, parameter);
    }

    private Reply logInFirst(Visit visit, String right) {
        return Denials.reply(frames, visit, 403, List.of(new Denial.MissingRight(right, Set.of(), true)));
    }
}
