// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.explorepedia.core.account.LogInOutcome;
import org.explorepedia.core.account.LogIns;
import org.explorepedia.core.account.LogIns.LoggedIn;
import org.explorepedia.core.account.Secrets;
import org.explorepedia.core.account.VisitorNames;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;
import org.explorepedia.core.model.Session;
import org.explorepedia.core.model.User;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.core.right.Viewers;
import org.explorepedia.core.site.SiteIdentity;
import org.explorepedia.core.site.SiteSettings;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.kit.Cookies;
import org.explorepedia.web.kit.FormTokens;
import org.explorepedia.web.kit.ReadyKey;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;

/** Finds out who makes a request. */
public final class Visits implements ReadyKey {

    /** Cookie of people who are logged in; whoever sends it gets no ready pages. */
    public static final String SESSION_COOKIE = "explorepedia_session";
    /** Secret of the forms of people who are not logged in. */
    static final String FORM_COOKIE = "explorepedia_form";
    /** Chosen colours of people who are not logged in. */
    public static final String THEME_COOKIE = "theme";

    /** Told once on the page that a form leads to: what the form has done. */
    public static final String DONE_COOKIE = "explorepedia_done";

    private static final String WROTE = "X-Explorepedia-Wrote";
    private static final Duration VISITOR_NAME_KEPT = Duration.ofDays(90);
    private static final String PURPOSE = "csrf";
    /** What a form, a module of the API, and its two ways of logging in call the token. */
    private static final List<String> TOKEN_FIELDS = List.of("wpEditToken", "token", "lgtoken", "logintoken");

    private static final List<String> THEMES = List.of("light", "dark");

    private final LogIns logIns;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final SiteSettings settings;
    private final Messages messages;
    private final Languages languages;
    private final FormTokens tokens;
    private final Secrets secrets;
    private final Clock clock;
    private final Cache<LocalizerKey, Localizer> localizers =
            Caffeine.newBuilder().maximumSize(500).build();

    private record LocalizerKey(ViewerFormat format, String siteName) {}

    public Visits(
            LogIns logIns,
            Viewers viewers,
            UnitOfWork work,
            SiteSettings settings,
            Messages messages,
            FormTokens tokens,
            Secrets secrets,
            Clock clock) {
        this.logIns = logIns;
        this.viewers = viewers;
        this.work = work;
        this.settings = settings;
        this.messages = messages;
        this.languages = new Languages(messages);
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Answers a request for whoever makes it; people who have no form secret yet get one with the answer. */
    public Reply answer(Request request, Function<Visit, Reply> handler) {
        return answer(request, handler, false);
    }

    /** As {@link #answer}, and sessions that programs began with a password of their own count too. */
    public Reply answerProgram(Request request, Function<Visit, Reply> handler) {
        return answer(request, handler, true);
    }

    private Reply answer(Request request, Function<Visit, Reply> handler, boolean programs) {
        Optional<LoggedIn> session = request.cookie(SESSION_COOKIE).flatMap(logIns::identify);
        Optional<LoggedIn> login =
                session.filter(who -> programs || who.session().app().isEmpty());
        Optional<String> known = login.map(who -> who.session().csrfSecret())
                .or(() ->
                        request.cookie(FORM_COOKIE).filter(cookie -> cookie.length() >= 20 && cookie.length() <= 100));
        String secret = known.orElseGet(secrets::make);
        Reply reply = handler.apply(visit(request, login, secret));
        if (known.isEmpty() && reply.readyTags().isEmpty() && login.isEmpty()) {
            reply = reply.withCookie(Cookies.set(FORM_COOKIE, secret, Duration.ZERO, request.secure()));
        }
        boolean wrote =
                reply.headers().containsKey(WROTE) || reply.cookies().stream().anyMatch(c -> c.startsWith(DONE_COOKIE));
        if (login.isEmpty() && wrote) {
            // Whoever has published something keeps their name for a while.
            reply = reply.withCookie(Cookies.set(FORM_COOKIE, secret, VISITOR_NAME_KEPT, request.secure()));
        }
        boolean ended = session.isEmpty()
                && request.cookie(SESSION_COOKIE).isPresent()
                && reply.cookies().stream().noneMatch(c -> c.startsWith(SESSION_COOKIE));
        return ended ? reply.withCookie(Cookies.clear(SESSION_COOKIE, request.secure())) : reply;
    }

    /** An answer to somebody who has written something, and who keeps the name under which it stands. */
    public static Reply keepingName(Reply reply) {
        return reply.withHeader(WROTE, "1");
    }

    /** The same request, made by somebody who has just logged in with it. */
    public Visit loggedIn(Visit before, LogInOutcome.LoggedIn outcome) {
        LoggedIn login = logIns.identify(outcome.secret()).orElseThrow();
        Visit after =
                visit(before.request(), Optional.of(login), login.session().csrfSecret());
        return new Visit(
                after.request(),
                after.viewer(),
                after.session(),
                after.localizer(),
                after.theme(),
                after.site(),
                after.csrfToken(),
                before.tokenMatches());
    }

    /** The cookie of a session; kept after the browser closes if it lasts long. */
    public String sessionCookie(Request request, LogInOutcome.LoggedIn outcome) {
        Duration life = Duration.between(clock.instant(), outcome.expires());
        Duration age = life.compareTo(Duration.ofDays(2)) > 0 ? life : Duration.ZERO;
        return Cookies.set(SESSION_COOKIE, outcome.secret(), age, request.secure());
    }

    private Visit visit(Request request, Optional<LoggedIn> login, String secret) {
        Optional<User> user = login.map(LoggedIn::user);
        Instant now = clock.instant();
        String name = user.isPresent() || settings.showAddresses() ? request.address() : VisitorNames.of(secret, now);
        Viewer viewer = work.read(stores -> viewers.of(stores, user, request.address(), name, now));
        SiteIdentity site = settings.current();
        String theme = user.map(u -> u.preferences().getOrDefault("theme", ""))
                .filter(t -> !t.isEmpty())
                .or(() -> request.cookie(THEME_COOKIE))
                .filter(THEMES::contains)
                .orElse("");
        Optional<Session> session = login.map(LoggedIn::session);
        String token = tokens.make(secret, PURPOSE);
        String brought = TOKEN_FIELDS.stream()
                .map(request.form()::get)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        return new Visit(
                request,
                viewer,
                session,
                localizer(request, user, site),
                theme,
                site,
                token,
                tokens.matches(brought.strip(), secret, PURPOSE));
    }

    private Localizer localizer(Request request, Optional<User> user, SiteIdentity site) {
        Map<String, String> preferences = user.map(User::preferences).orElse(Map.of());
        String language =
                language(request.query().get("uselang"), preferences.getOrDefault("language", ""), user, request, site);
        DateStyle dates = DateStyle.find(preferences.getOrDefault("date", site.dateStyle()))
                .orElse(DateStyle.DMY);
        ZoneId zone = zone(preferences.getOrDefault("timecorrection", ""), site.zone());
        return localizer(new ViewerFormat(language, zone, dates), site);
    }

    private Localizer localizer(ViewerFormat format, SiteIdentity site) {
        return localizers.get(
                new LocalizerKey(format, site.name()), key -> new Localizer(messages, key.format(), key.siteName()));
    }

    private String language(String asked, String preferred, Optional<User> user, Request request, SiteIdentity site) {
        if (languages.isKnown(asked)) {
            return asked;
        }
        if (languages.isKnown(preferred)) {
            return preferred;
        }
        return user.isPresent()
                ? site.language()
                : languages.choose(request.languages()).orElse(site.language());
    }

    private static ZoneId zone(String name, ZoneId otherwise) {
        if (name.isEmpty()) {
            return otherwise;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    @Override
    public Optional<String> of(String target, Map<String, String> cookies, List<String> wishes) {
        if (cookies.containsKey(SESSION_COOKIE) || cookies.containsKey(DONE_COOKIE)) {
            return Optional.empty();
        }
        String language = languages.choose(wishes).orElse("");
        String theme = cookies.getOrDefault(THEME_COOKIE, "");
        return Optional.of(language + '|' + (THEMES.contains(theme) ? theme : "") + '|' + target);
    }
}
