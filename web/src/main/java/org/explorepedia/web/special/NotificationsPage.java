// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.account.Accounts;
import org.explorepedia.core.excerpt.EventExcerpts;
import org.explorepedia.core.excerpt.Excerpt;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Channels;
import org.explorepedia.core.model.NotableEvent;
import org.explorepedia.core.model.NotificationEntry;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.notification.Mutes;
import org.explorepedia.core.notification.NotificationKind;
import org.explorepedia.core.notification.NotificationKinds;
import org.explorepedia.core.notification.NotificationTexts;
import org.explorepedia.core.notification.Notifications;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.frame.WikiUrls;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.skin.view.NotificationIcon;
import org.explorepedia.web.skin.view.NotificationsView;
import org.explorepedia.web.skin.view.When;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The reader's notifications: a list with plain forms, and the same as a part for the panel under the badge. */
public final class NotificationsPage implements SpecialPage {

    private static final String NAME = "Notifications";
    private static final String FRAGMENT = "fragment";
    private static final String SHOW = "show";
    private static final String UNREAD = "unread";
    private static final String KIND = "kind";
    private static final int IN_PANEL = 12;
    private static final int ON_PAGE = 50;

    /** As much of what was written as stands under a line of the list. */
    private static final int LONGEST_EXCERPT = 160;

    private final Notifications notifications;
    private final NotificationKinds kinds;
    private final NotificationTexts texts;
    private final EventExcerpts excerpts;
    private final Mutes mutes;
    private final Accounts accounts;
    private final Frames frames;
    private final Clock clock;

    public NotificationsPage(
            Notifications notifications,
            NotificationKinds kinds,
            NotificationTexts texts,
            EventExcerpts excerpts,
            Mutes mutes,
            Accounts accounts,
            Frames frames,
            Clock clock) {
        this.notifications = notifications;
        this.kinds = kinds;
        this.texts = texts;
        this.excerpts = excerpts;
        this.mutes = mutes;
        this.accounts = accounts;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.ACCOUNT);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<UserId> user = visit.viewer().userId();
        if (user.isEmpty()) {
            return Reply.seeOther(frames.urls().logIn(visit.request().target()));
        }
        if (!SpecialForms.isSent(visit)) {
            return show(visit, user.get(), SpecialForms.tokenNotices(visit));
        }
        Optional<Notice> done = act(visit, user.get(), visit.request().form());
        if (isFragment(visit)) {
            return show(visit, user.get(), List.of());
        }
        return done.isEmpty() ? Reply.seeOther(address(visit)) : show(visit, user.get(), List.of(done.get()));
    }

    /** The list as the reader chose it. */
    private String address(Visit visit) {
        Map<String, String> query = kept(visit.request().query());
        visit.request().query().find("offset").ifPresent(key -> query.put("offset", key));
        String base = frames.urls().special(NAME);
        return query.isEmpty() ? base : base + "?" + WikiUrls.query(query);
    }

    private static Map<String, String> kept(Params params) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of(SHOW, KIND, FRAGMENT)) {
            params.find(name).filter(value -> !value.isEmpty()).ifPresent(value -> kept.put(name, value));
        }
        return kept;
    }

    private static boolean isFragment(Visit visit) {
        return visit.request().query().has(FRAGMENT);
    }

    /** Does what a button says; the answer is empty where the list itself shows what was done. */
    private Optional<Notice> act(Visit visit, UserId user, Params form) {
        if (form.has("markall")) {
            return success(visit, "notify.marked", notifications.markAllRead(user));
        }
        if (form.has("markread") || form.has("markunread")) {
            boolean read = form.has("markread");
            form.number(read ? "markread" : "markunread").ifPresent(id -> notifications.mark(user, List.of(id), read));
            return Optional.empty();
        }
        boolean mute = form.has("mute");
        Optional<User> other = accounts.find(form.get(mute ? "mute" : "unmute"));
        if (other.isEmpty()) {
            return Optional.empty();
        }
        String name = other.get().name();
        if (!mute) {
            mutes.unmute(user, other.get().id());
            return success(visit, "notify.unmuted", name);
        }
        return switch (mutes.mute(user, other.get().id())) {
            case DONE -> success(visit, "notify.muted", name);
            case ONESELF, TOO_MANY -> Optional.of(Notice.of(Notice.Kind.ERROR, visit.text("notify.mute-failed", name)));
        };
    }

    private static Optional<Notice> success(Visit visit, String key, Object argument) {
        return Optional.of(Notice.of(Notice.Kind.SUCCESS, visit.text(key, argument)));
    }

    private Reply show(Visit visit, UserId user, List<Notice> notices) {
        boolean fragment = isFragment(visit);
        Params params = visit.request().query();
        boolean unreadOnly = params.get(SHOW).equals(UNREAD);
        Set<String> only = kinds.chosenBy(params.get(KIND));
        Slice.Request request = fragment ? Slice.Request.first(IN_PANEL) : Pagers.request(params, ON_PAGE);
        Slice<NotificationEntry> slice = notifications.list(visit.viewer(), unreadOnly, only, request);
        NotificationsView view = new NotificationsView(
                fragment ? null : filters(visit, unreadOnly, params.get(KIND)),
                address(visit),
                visit.csrfToken(),
                days(visit, slice.items()),
                visit.text(unreadOnly ? "notify.none-unread" : "notify.none"),
                notifications.unread(user).total() > 0,
                fragment
                        ? null
                        : Pagers.view(
                                visit, slice, request.limit(), frames.urls().special(NAME), kept(params)),
                links(visit, fragment));
        notifications.seen(user);
        Texts words = Texts.of(visit.localizer());
        if (fragment) {
            return Reply.html(200, frames.skin().fragment(frames.skin().part("notifications", words, view)))
                    .noStore();
        }
        PageChromeBuilder chrome = frames.special(
                        visit, Title.of(Namespace.SPECIAL, NAME), visit.text("special.notifications"))
                .style("notify.css");
        notices.forEach(chrome::notice);
        return frames.reply(200, chrome, frames.skin().part("notifications", words, view))
                .noStore();
    }

    private List<Link> links(Visit visit, boolean fragment) {
        List<Link> links = new ArrayList<>();
        if (fragment) {
            links.add(new Link("", visit.text("notify.all"), frames.urls().special(NAME)));
        }
        links.add(new Link("", visit.text("notify.settings"), frames.urls().special("Preferences") + "#notifications"));
        return links;
    }

    private FormView filters(Visit visit, boolean unreadOnly, String chosen) {
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("notify.kind.all"))));
        for (Channels choice : kinds.choices()) {
            options.add(new Field.Option(choice.preference(), texts.name(visit.localizer(), choice.preference())));
        }
        return FormView.filters(
                frames.urls().special(NAME),
                List.of(
                        new Field.Select(
                                SHOW,
                                visit.text("notify.show"),
                                List.of(
                                        new Field.Option("", visit.text("notify.show.all")),
                                        new Field.Option(UNREAD, visit.text("notify.show.unread"))),
                                unreadOnly ? UNREAD : "",
                                ""),
                        new Field.Select(KIND, visit.text("notify.kind"), options, chosen, "")),
                visit.text("filter.apply"));
    }

    private List<NotificationsView.Day> days(Visit visit, List<NotificationEntry> entries) {
        Map<String, List<NotificationsView.Entry>> days = new LinkedHashMap<>();
        Instant now = clock.instant();
        Map<NotableEvent, String> written = excerpts.markup(
                visit.viewer(),
                entries.stream().map(entry -> entry.latest().event()).toList());
        for (NotificationEntry entry : entries) {
            days.computeIfAbsent(visit.localizer().date(entry.updated()), _ -> new ArrayList<>())
                    .add(entry(
                            visit,
                            entry,
                            now,
                            Excerpt.of(
                                            written.getOrDefault(entry.latest().event(), ""),
                                            LONGEST_EXCERPT,
                                            address -> address)
                                    .text()
                                    .replace('\n', ' ')));
        }
        return days.entrySet().stream()
                .map(day -> new NotificationsView.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private NotificationsView.Entry entry(Visit visit, NotificationEntry entry, Instant now, String excerpt) {
        NotableEvent event = entry.latest().event();
        NotificationTexts.Happening happening =
                new NotificationTexts.Happening(entry.kind(), entry.agents(), entry.people(), entry.count(), event);
        String mute = entry.agents().stream()
                .filter(Actor::isRegistered)
                .filter(agent -> !agent.user().equals(visit.viewer().userId()))
                .findFirst()
                .map(Actor::name)
                .orElse("");
        return new NotificationsView.Entry(
                entry.id(),
                href(entry.kind(), event),
                new TrustedHtml(texts.html(visit.localizer(), happening).markup()),
                excerpt,
                new When(
                        When.of(visit.localizer(), entry.updated()).iso(),
                        visit.localizer().relative(entry.updated(), now)),
                NotificationIcon.of(entry.kind()),
                !entry.read(),
                entry.alert(),
                entry.count() > 1 ? visit.text("notify.times", entry.count()) : "",
                mute);
    }

    private String href(String kind, NotableEvent event) {
        String revision = event.get(NotableEvent.REVISION);
        boolean change = kinds.find(kind)
                .filter(known -> known.opens() == NotificationKind.Opens.CHANGE)
                .isPresent();
        if (change && !revision.isEmpty()) {
            return frames.urls().index(event.title(), "diff", revision);
        }
        String fragment = event.get(NotableEvent.FRAGMENT);
        Title title = event.title();
        return frames.urls().page(new Title(title.namespace(), title.dbKey(), fragment, ""));
    }
}
