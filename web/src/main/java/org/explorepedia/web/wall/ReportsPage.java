// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.MessageReport;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.wall.WallModeration;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.PagedTableView;
import org.explorepedia.web.skin.view.TableView;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.special.SpecialPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Messages that people asked moderators to look at. */
final class ReportsPage implements SpecialPage {

    private static final String NAME = "ReportedMessages";

    private final WallModeration moderation;
    private final Frames frames;
    private final UserRefs users;
    private final WallUrls urls;

    ReportsPage(WallModeration moderation, Frames frames, UserRefs users, WallUrls urls) {
        this.moderation = moderation;
        this.frames = frames;
        this.users = users;
        this.urls = urls;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.WALL_REMOVE);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.MAINTENANCE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params form = visit.request().form();
        OptionalLong thread = form.number("thread");
        if (visit.request().isPost() && visit.tokenMatches() && thread.isPresent() && thread.getAsLong() > 0) {
            WallOutcome outcome = moderation.settle(
                    visit.viewer(), new ThreadId(thread.getAsLong()), form.number("number", 0, 0, Integer.MAX_VALUE));
            if (outcome instanceof WallOutcome.Done || outcome instanceof WallOutcome.Missing) {
                return Reply.seeOther(frames.urls().special(NAME));
            }
        }
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        Slice<MessageReport> reports = moderation.reports(visit.viewer(), request);
        Map<String, UserRef> people =
                users.of(visit, reports.items().stream().map(MessageReport::by).toList());
        List<List<Content>> rows = new ArrayList<>();
        for (MessageReport report : reports.items()) {
            rows.add(List.of(
                    new TrustedHtml(WallScreen.link(urls.message(report.thread(), report.number()), report.title())
                            .markup()),
                    TrustedHtml.escaped(report.reason()),
                    reporter(visit, report, people),
                    TrustedHtml.escaped(visit.localizer().dateTime(report.at())),
                    settle(visit, report)));
        }
        PagedTableView view = new PagedTableView(
                new TableView(
                        visit.text("special.reportedmessages"),
                        List.of(
                                column(visit, "message"),
                                column(visit, "reason"),
                                column(visit, "by"),
                                column(visit, "at"),
                                column(visit, "settle")),
                        rows),
                visit.text("wall.reports.none"),
                Pagers.view(visit, reports, request.limit(), frames.urls().special(NAME), Map.of()));
        PageChromeBuilder chrome =
                frames.special(visit, Title.of(Namespace.SPECIAL, NAME), visit.text("special.reportedmessages"));
        Content body = frames.skin().part("pagedtable", Texts.of(visit.localizer()), view);
        return frames.reply(200, chrome, body).noStore();
    }

    private static TableView.Column column(Visit visit, String name) {
        return new TableView.Column(visit.text("wall.reports." + name), false);
    }

    private static TrustedHtml reporter(Visit visit, MessageReport report, Map<String, UserRef> people) {
        Html who = UserRefs.link(Objects.requireNonNull(people.get(report.by().name())));
        return new TrustedHtml(
                visit.html("wall.reports.reporters", who, report.count() - 1).markup());
    }

    /** The one button that says: looked at, nothing to do. Removing the message settles its reports by itself. */
    private TrustedHtml settle(Visit visit, MessageReport report) {
        return new TrustedHtml("<form method=\"post\" action=\""
                + Html.escape(frames.urls().special(NAME)) + "\">"
                + hidden("wpEditToken", visit.csrfToken())
                + hidden("thread", report.thread().toString())
                + hidden("number", Integer.toString(report.number())) + "<button type=\"submit\">"
                + Html.escape(visit.text("wall.reports.settle-button")) + "</button></form>");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">";
    }
}
