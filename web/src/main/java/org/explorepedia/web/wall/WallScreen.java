// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.wall;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.page.ViewOutcome;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallRights;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.page.StyleHashes;
import org.explorepedia.web.skin.Head;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Tab;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Title;

/** The frame around walls and threads, and the pages that say that there is none. */
final class WallScreen {

    private final WallParts parts;
    private final WallUrls urls;

    WallScreen(WallParts parts, WallUrls urls) {
        this.parts = parts;
        this.urls = urls;
    }

    private Frames frames() {
        return parts.drawing().frames();
    }

    Texts texts(Visit visit) {
        return Texts.of(visit.localizer());
    }

    Content part(Visit visit, String template, Object view) {
        return frames().skin().part(template, texts(visit), view);
    }

    /** A wall's page, begun: its tabs, its owner's head. */
    PageChromeBuilder wall(PageVisit page, WallRights rights, String action, String heading) {
        Head head = action.equals("view")
                ? new Head(
                        heading,
                        "",
                        frames().urls().canonical(WallRights.wallOf(rights.owner())),
                        "",
                        null,
                        "",
                        List.of(),
                        List.of())
                : Head.unlisted(heading);
        return frames().page(page, action, head).style("tools.css").style("social.css");
    }

    /** A thread's page, begun; its tabs are those of the wall that it is on. */
    PageChromeBuilder thread(Visit visit, WallRights rights, WallThread thread, String action, String heading) {
        Title wall = WallRights.wallOf(rights.owner());
        PageVisit page = parts.people().pageVisits().open(visit, wall);
        Head head = action.equals("view") && !thread.deleted()
                ? new Head(
                        heading,
                        "",
                        frames().urls().canonical(WallUrls.title(thread.id())),
                        "",
                        null,
                        "",
                        List.of(),
                        List.of())
                : Head.unlisted(heading);
        PageChromeBuilder chrome =
                frames().page(page, action, head).style("tools.css").style("social.css");
        List<Tab> views = new ArrayList<>(List.of(
                new Tab("ca-view", visit.text("tab.read"), urls.thread(thread.id()), action.equals("view")),
                new Tab(
                        "ca-history",
                        visit.text("tab.history"),
                        urls.act(thread.id(), "history"),
                        action.equals("history"))));
        return chrome.tabs(frames().tabs(page, action), views, List.of())
                .subtitle(new TrustedHtml(visit.html(
                                "wall.thread-on",
                                link(urls.wall(rights), rights.owner().name()))
                        .markup()));
    }

    static Html link(String href, String label) {
        return new Html("<a href=\"" + Html.escape(href) + "\"><bdi>" + Html.escape(label) + "</bdi></a>");
    }

    /** Picture and facts of the owner. */
    TrustedHtml owner(Visit visit, User owner) {
        return parts.drawing().owners().header(visit, Optional.of(owner));
    }

    List<Notice> notices(Visit visit, ViewOutcome.Owner owner) {
        return parts.drawing().owners().notices(visit, owner);
    }

    /** @param html markup of messages, whose own styles the page's policy is to allow */
    Reply reply(int status, PageChromeBuilder chrome, Content body, String html) {
        return frames().reply(status, chrome, body).withStyleHashes(StyleHashes.of(html));
    }

    Reply reply(int status, PageChromeBuilder chrome, Content body) {
        return frames().reply(status, chrome, body).noStore();
    }

    /** There is no account of this name, or it has another one now. */
    Reply noSuchUser(PageVisit page, String name) {
        Optional<String> renamed = parts.people().renamed(name);
        if (renamed.isPresent() && page.visit().request().method().equals("GET")) {
            String target = frames().urls()
                    .page(Title.of(page.title().namespace(), renamed.get().replace(' ', '_')));
            return Reply.redirect(301, target);
        }
        Visit visit = page.visit();
        PageChromeBuilder chrome = frames().page(page, "view", Head.unlisted(visit.text("wall.heading", name)))
                .style("tools.css")
                .notice(Notice.of(Notice.Kind.WARNING, visit.text("user.not-registered", name)));
        return frames().reply(404, chrome, TrustedHtml.EMPTY).noStore();
    }

    Reply noSuchThread(Visit visit) {
        return frames().message(visit, 404, "wall.no-thread-heading", Notice.Kind.ERROR, visit.html("wall.no-thread"));
    }

    /** Why something was refused that has no form of its own. */
    Reply refused(Visit visit, WallOutcome outcome) {
        return switch (outcome) {
            case WallOutcome.Denied(List<Denial> reasons) -> Denials.reply(frames(), visit, 403, reasons);
            case WallOutcome.Refused(WallOutcome.Refusal why) ->
                frames().message(
                                visit,
                                403,
                                "denied.heading",
                                Notice.Kind.ERROR,
                                visit.html("wall.refused." + why.code()))
                        .withHeader("X-Explorepedia-Error", why.code());
            case WallOutcome.Missing _ -> noSuchThread(visit);
            case WallOutcome.Invalid _, WallOutcome.Changed _, WallOutcome.Done _, WallOutcome.Unchanged _ ->
                frames().message(visit, 409, "denied.heading", Notice.Kind.ERROR, visit.html("wall.changed"));
        };
    }

    WallParts parts() {
        return parts;
    }
}
