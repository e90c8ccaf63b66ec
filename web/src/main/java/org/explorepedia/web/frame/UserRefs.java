// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Names of people as links, with their wall and contributions beside them. */
public final class UserRefs {

    private final UnitOfWork work;
    private final WikiUrls urls;

    public UserRefs(UnitOfWork work, WikiUrls urls) {
        this.work = work;
        this.urls = urls;
    }

    /** The names of all these people, looked up in one go. */
    public Map<String, UserRef> of(Visit visit, Collection<Actor> actors) {
        Set<Title> titles = actors.stream()
                .filter(Actor::isRegistered)
                .map(actor -> userPage(actor.name()))
                .collect(Collectors.toSet());
        Map<Title, Page> pages =
                titles.isEmpty() ? Map.of() : work.read(stores -> stores.pages().find(titles));
        Map<String, UserRef> refs = new HashMap<>();
        for (Actor actor : actors) {
            refs.computeIfAbsent(
                    actor.name(),
                    name -> visit.viewer().knows(name)
                            ? ref(visit, actor, pages.containsKey(userPage(name)))
                            : nobody(visit));
        }
        return refs;
    }

    public UserRef of(Visit visit, Actor actor) {
        return Objects.requireNonNull(of(visit, List.of(actor)).get(actor.name()));
    }

    /** In place of an account that must look as if it did not exist, wherever it left something. */
    private UserRef nobody(Visit visit) {
        return new UserRef(visit.text("hidden.author"), urls.special("ListUsers"), false, List.of());
    }

    private UserRef ref(Visit visit, Actor actor, boolean pageExists) {
        String key = actor.name().replace(' ', '_');
        String contributions = urls.special("Contributions/" + key);
        if (!actor.isRegistered()) {
            return new UserRef(actor.name(), contributions, false, List.of());
        }
        String page = pageExists
                ? urls.page(userPage(actor.name()))
                : urls.index(userPage(actor.name()), "action", "edit", "redlink", "1");
        return new UserRef(
                actor.name(),
                page,
                !pageExists,
                List.of(
                        new Link("", visit.text("user.wall"), urls.page(Title.of(Namespace.WALL, key))),
                        new Link("", visit.text("user.contributions"), contributions)));
    }

    private static Title userPage(String name) {
        return Title.of(Namespace.USER, name.replace(' ', '_'));
    }

    /** A name as a link inside a sentence. */
    public static Html link(UserRef user) {
        String css = user.missing() ? "mw-userlink new" : "mw-userlink";
        return new Html("<a href=\"" + Html.escape(user.href()) + "\" class=\"" + css + "\"><bdi>"
                + Html.escape(user.name()) + "</bdi></a>");
    }
}
