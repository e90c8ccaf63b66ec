// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WatchedPage;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.Watchlists;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Changes of the pages that somebody watches; also the list of those pages, to be edited as text. */
final class WatchlistPage implements SpecialPage {

    private static final int SHOWN_RAW = 5_000;

    private final Watchlists watchlists;
    private final ListScreens screens;
    private final SpecialForms forms;
    private final Clock clock;

    WatchlistPage(Watchlists watchlists, ListScreens screens, SpecialForms forms, Clock clock) {
        this.watchlists = watchlists;
        this.screens = screens;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Watchlist";
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.CHANGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<UserId> user = visit.viewer().userId();
        if (user.isEmpty()) {
            return Reply.seeOther(screens.urls().logIn(visit.request().target()));
        }
        if (parameter.equals("raw")) {
            return raw(visit, user.get());
        }
        if (SpecialForms.isSent(visit) && visit.request().form().has("markall")) {
            watchlists.markAllSeen(visit.viewer());
            return Reply.seeOther(screens.urls().special(name()));
        }
        Params params = visit.request().query();
        int days = params.number("days", 30, 1, 90);
        Slice.Request request = Pagers.request(params, 50);
        Slice<ChangeLine> slice = watchlists.changes(
                visit.viewer(), RecentChangesPage.filter(visit, params, clock, days, user, Optional.empty()), request);
        String base = screens.urls().special(name());
        List<Field> fields = new ArrayList<>(RecentChangesPage.fields(visit, screens, params, days));
        ChangesView view = new ChangesView(
                FormView.filters(base, fields, visit.text("filter.apply")),
                screens.days(visit, slice.items()),
                visit.text("watchlist.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        return screens.reply(
                visit, name(), ListScreens.heading(visit, name()), List.of(tools(visit, user.get())), "changes", view);
    }

    private Notice tools(Visit visit, UserId user) {
        String raw = org.explorepedia.core.message.Html.escape(screens.urls().special(name() + "/raw"));
        String action = org.explorepedia.core.message.Html.escape(screens.urls().special(name()));
        String token = org.explorepedia.core.message.Html.escape(visit.csrfToken());
        String html = "<p>"
                + visit.html("watchlist.count", watchlists.count(user)).markup() + " <a href=\"" + raw + "\">"
                + org.explorepedia.core.message.Html.escape(visit.text("watchlist.edit"))
                + "</a></p><form method=\"post\" action=\""
                + action + "\"><input type=\"hidden\" name=\"wpEditToken\" value=\"" + token
                + "\"><button type=\"submit\" class=\"button button-small\" name=\"markall\" value=\"1\">"
                + org.explorepedia.core.message.Html.escape(visit.text("watchlist.mark-all")) + "</button></form>";
        return new Notice(Notice.Kind.NOTICE, new org.explorepedia.web.skin.TrustedHtml(html));
    }

    private Reply raw(Visit visit, UserId user) {
        List<Notice> notices = new ArrayList<>(SpecialForms.tokenNotices(visit));
        if (SpecialForms.isSent(visit)) {
            List<Title> titles = visit.request()
                    .form()
                    .get("titles")
                    .lines()
                    .limit(Watchlists.MAX_RAW)
                    .map(line -> screens.frames().titles().find(line, Namespace.MAIN))
                    .flatMap(Optional::stream)
                    .filter(title -> title.namespace() >= 0 && !title.isExternal())
                    .toList();
            watchlists.replace(visit.viewer(), titles);
            return Reply.seeOther(screens.urls().special(name()));
        }
        StringBuilder text = new StringBuilder();
        for (WatchedPage page :
                watchlists.list(user, Slice.Request.first(SHOWN_RAW)).items()) {
            text.append(screens.frames().namespaces().prefixedText(page.title()))
                    .append('\n');
        }
        List<Field> fields = List.of(new Field.Area(
                "titles",
                visit.text("watchlist.raw"),
                text.toString(),
                20,
                false,
                visit.text("watchlist.raw-hint"),
                ""));
        return forms.reply(
                200,
                visit,
                FormPage.of(name() + "/raw", visit.text("watchlist.edit"), notices, fields, visit.text("prefs.save")));
    }
}
