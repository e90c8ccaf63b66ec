// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.List;
import org.explorepedia.core.model.User;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Viewer;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The menu that belongs to the visitor. */
final class PersonalTools {

    private final WikiUrls urls;
    private final UnreadCount unread;

    PersonalTools(WikiUrls urls, UnreadCount unread) {
        this.urls = urls;
        this.unread = unread;
    }

    Viewer of(Visit visit) {
        return visit.user().map(user -> account(visit, user)).orElseGet(() -> visitor(visit));
    }

    private Viewer visitor(Visit visit) {
        // The pages for logging in know where to go back to; a form that was posted has no such place.
        String[] back = visit.request().isPost()
                ? new String[0]
                : new String[] {"returnto", visit.request().target()};
        boolean ready = visit.request().rawQuery().isEmpty();
        return new Viewer(
                null,
                List.of(
                        new Link(
                                "pt-createaccount",
                                visit.text("personal.create-account"),
                                urls.special("CreateAccount", ready ? back : new String[0])),
                        new Link(
                                "pt-login",
                                visit.text("personal.log-in"),
                                urls.special("UserLogin", ready ? back : new String[0]))),
                0,
                visit.theme());
    }

    private Viewer account(Visit visit, User user) {
        String key = user.name().replace(' ', '_');
        return new Viewer(
                user.name(),
                List.of(
                        new Link(
                                "pt-userpage",
                                visit.text("personal.user-page"),
                                urls.page(Title.of(Namespace.USER, key))),
                        new Link("pt-mytalk", visit.text("personal.wall"), urls.page(Title.of(Namespace.WALL, key))),
                        new Link(
                                "pt-mycontris",
                                visit.text("personal.contributions"),
                                urls.special("Contributions/" + key)),
                        new Link("pt-watchlist", visit.text("personal.watchlist"), urls.special("Watchlist")),
                        new Link("pt-drafts", visit.text("personal.drafts"), urls.special("Drafts")),
                        new Link("pt-preferences", visit.text("personal.preferences"), urls.special("Preferences")),
                        new Link("pt-logout", visit.text("personal.log-out"), urls.special("UserLogout"))),
                unread.of(user.id()),
                visit.theme());
    }
}
