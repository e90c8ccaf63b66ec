// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.wall.WallNotices.Choice;
import org.explorepedia.core.wall.WallRights;
import org.explorepedia.core.wall.Walls;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.ChoiceView;
import org.explorepedia.web.skin.view.ComposerView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.MessageView;
import org.explorepedia.web.skin.view.ThreadView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Draws threads and messages for one viewer, with exactly those actions that the rules allow them. */
final class MessageViews {

    private final UserRefs users;
    private final WallUrls urls;

    MessageViews(UserRefs users, WallUrls urls) {
        this.users = users;
        this.urls = urls;
    }

    /** Everybody who wrote or did something in these threads, looked up in one go. */
    Map<String, UserRef> people(Visit visit, List<Walls.Excerpt> excerpts) {
        Set<Actor> actors = new HashSet<>();
        for (Walls.Excerpt excerpt : excerpts) {
            excerpt.thread().closing().ifPresent(closing -> actors.add(closing.by()));
            add(actors, excerpt.root());
            excerpt.replies().forEach(reply -> add(actors, reply));
        }
        return users.of(visit, actors);
    }

    private static void add(Set<Actor> actors, WallMessage message) {
        actors.add(message.author());
        message.edit().ifPresent(edit -> actors.add(edit.by()));
        message.removal().ifPresent(removal -> actors.add(removal.by()));
    }

    /**
     * How a thread is shown.
     *
     * @param alone as a page of its own
     * @param root whether its first message is shown
     * @param reply the box for a reply, or null
     * @param alternatives for those who may not write
     */
    record Setting(boolean alone, boolean root, @Nullable ComposerView reply, List<Link> alternatives) {}

    ThreadView thread(
            Visit visit, WallRights rights, Walls.Excerpt excerpt, Map<String, UserRef> people, Setting setting) {
        WallThread thread = excerpt.thread();
        WallMessage root = excerpt.root();
        boolean gone = root.isRemoved();
        List<MessageView> replies = gone && !rights.readsRemoved(root)
                ? List.of()
                : excerpt.replies().stream()
                        .map(message -> message(visit, rights, thread, root, message, people, setting.alone()))
                        .toList();
        Link folded = excerpt.folded() > 0 && !setting.alone() && !gone
                ? new Link("", visit.text("wall.fold", thread.messages() - 1), urls.thread(thread.id()))
                : null;
        return new ThreadView(
                "t" + thread.id(),
                urls.thread(thread.id()),
                thread.title(),
                setting.alone(),
                state(visit, thread, people),
                setting.root() ? message(visit, rights, thread, root, root, people, setting.alone()) : null,
                folded,
                replies,
                gone || thread.isClosed() ? null : setting.reply(),
                gone || thread.isClosed() ? List.of() : setting.alternatives(),
                actions(visit, rights, thread, root),
                visit.isLoggedIn() ? choice(visit, thread.id(), excerpt.following()) : null);
    }

    private static TrustedHtml state(Visit visit, WallThread thread, Map<String, UserRef> people) {
        StringBuilder html = new StringBuilder();
        if (thread.deleted()) {
            html.append(visit.html("wall.deleted").markup());
        }
        thread.closing().ifPresent(closing -> {
            if (!html.isEmpty()) {
                html.append(' ');
            }
            html.append(visit.html("wall.closed", name(visit, closing.by(), people), closing.reason())
                    .markup());
        });
        return new TrustedHtml(html.toString());
    }

    /** A name in a sentence; accounts that the viewer must not know of have none. */
    static Html name(Visit visit, Actor actor, Map<String, UserRef> people) {
        UserRef ref = people.get(actor.name());
        return ref == null || !visit.viewer().knows(actor.name())
                ? Html.escaped(visit.text("hidden.author"))
                : UserRefs.link(ref);
    }

    private List<Link> actions(Visit visit, WallRights rights, WallThread thread, WallMessage root) {
        ThreadId id = thread.id();
        List<Link> actions = new ArrayList<>();
        if (thread.isClosed()
                ? rights.reopen(thread, root).isEmpty()
                : rights.close(thread, root).isEmpty()) {
            String action = thread.isClosed() ? "reopen" : "close";
            actions.add(new Link(action, visit.text("wall.action." + action), urls.act(id, action + "thread")));
        }
        if (thread.deleted() ? rights.undelete().isEmpty() : rights.delete(root).isEmpty()) {
            String action = thread.deleted() ? "undelete" : "delete";
            actions.add(new Link(action, visit.text("wall.action." + action), urls.act(id, action + "thread")));
        }
        actions.add(new Link("history", visit.text("wall.action.history"), urls.act(id, "history")));
        return actions;
    }

    MessageView message(
            Visit visit,
            WallRights rights,
            WallThread thread,
            WallMessage root,
            WallMessage message,
            Map<String, UserRef> people,
            boolean alone) {
        ThreadId id = thread.id();
        int number = message.number();
        UserRef author = people.get(message.author().name());
        Link edited = message.edit()
                .map(edit -> new Link(
                        "",
                        edit.by().equals(message.author())
                                        || !visit.viewer().knows(edit.by().name())
                                ? visit.text("wall.edited")
                                : visit.text("wall.edited-by", edit.by().name()),
                        urls.act(id, number, "messagehistory")))
                .orElse(null);
        TrustedHtml removal = message.removal()
                .map(gone -> new TrustedHtml(visit.html(
                                number == 1 ? "wall.removed.thread" : "wall.removed",
                                name(visit, gone.by(), people),
                                gone.reason())
                        .markup()))
                .orElse(TrustedHtml.EMPTY);
        boolean readable = !message.isRemoved() || rights.readsRemoved(message);
        String html = readable
                ? message.rendered()
                        .map(made -> MessageMarkup.scoped(made.html(), "m" + id + "-" + number + "-"))
                        .orElse("")
                : "";
        return new MessageView(
                alone ? Integer.toString(number) : "t" + id + "-" + number,
                author == null || !visit.viewer().knows(message.author().name())
                        ? new UserRef(visit.text("hidden.author"), urls.message(id, number), false, List.of())
                        : author,
                When.of(visit.localizer(), message.posted()),
                urls.message(id, number),
                edited,
                removal,
                new TrustedHtml(html),
                actions(visit, rights, thread, root, message));
    }

    private List<Link> actions(
            Visit visit, WallRights rights, WallThread thread, WallMessage root, WallMessage message) {
        ThreadId id = thread.id();
        int number = message.number();
        List<Link> actions = new ArrayList<>();
        if (message.isRemoved()) {
            if (rights.restore(thread, message).isEmpty()) {
                actions.add(action(visit, "restore", urls.act(id, number, "restoremessage")));
            }
            return actions;
        }
        if (rights.reply(thread, root).isEmpty()) {
            actions.add(action(visit, "quote", urls.quote(id, number)));
        }
        if (rights.edit(thread, root, message).isEmpty()) {
            actions.add(action(visit, "edit", urls.act(id, number, "editmessage")));
        }
        if (rights.remove(message).isEmpty()) {
            actions.add(action(visit, "remove", urls.act(id, number, "removemessage")));
        }
        if (rights.report(message).isEmpty() && !rights.moderates()) {
            actions.add(action(visit, "report", urls.act(id, number, "reportmessage")));
        }
        return actions;
    }

    private static Link action(Visit visit, String name, String href) {
        return new Link(name, visit.text("wall.action." + name), href);
    }

    private ChoiceView choice(Visit visit, ThreadId thread, Choice chosen) {
        List<ChoiceView.Option> options = switch (chosen) {
            case NOTHING_CHOSEN ->
                List.of(
                        new ChoiceView.Option("follow", visit.text("wall.follow")),
                        new ChoiceView.Option("mute", visit.text("wall.mute")));
            case FOLLOW ->
                List.of(
                        new ChoiceView.Option("none", visit.text("wall.unfollow")),
                        new ChoiceView.Option("mute", visit.text("wall.mute")));
            case MUTE -> List.of(new ChoiceView.Option("follow", visit.text("wall.unmute")));
        };
        String status = switch (chosen) {
            case NOTHING_CHOSEN -> "";
            case FOLLOW -> visit.text("wall.following");
            case MUTE -> visit.text("wall.muted");
        };
        return new ChoiceView(urls.act(thread, "follow"), token(visit), status, options);
    }

    /** The choice to hear of everything new on a wall; its owner always hears of it. */
    @Nullable
    ChoiceView choice(Visit visit, WallRights rights, Choice chosen) {
        if (!visit.isLoggedIn() || rights.isOwner()) {
            return null;
        }
        boolean following = chosen == Choice.FOLLOW;
        return new ChoiceView(
                urls.act(WallRights.wallOf(rights.owner()), "follow"),
                token(visit),
                following ? visit.text("wall.following") : "",
                List.of(new ChoiceView.Option(
                        following ? "none" : "follow", visit.text(following ? "wall.unfollow" : "wall.follow-wall"))));
    }

    static List<Field.Hidden> token(Visit visit) {
        return List.of(new Field.Hidden("wpEditToken", visit.csrfToken()));
    }

    /** What people without an account can do instead of writing. */
    List<Link> alternatives(Visit visit, boolean buttons) {
        if (visit.isLoggedIn()) {
            return List.of();
        }
        String here = visit.request().isPost() ? "" : visit.request().target();
        return List.of(
                new Link(buttons ? "wall-log-in" : "", visit.text("wall.log-in"), urls.logIn(here)),
                new Link(
                        buttons ? "wall-create-account" : "",
                        visit.text("personal.create-account"),
                        urls.createAccount(here)));
    }
}
