// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.Expiry;
import org.explorepedia.core.page.Expiries;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.frame.Summaries;
import org.explorepedia.web.frame.UserRefs;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.PagedTableView;
import org.explorepedia.web.special.SpecialForms.FormPage;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** What the pages of administrators share: titles, ends, answers. */
record AdminScreens(SpecialForms forms, UserRefs users, Summaries summaries, Clock clock) {

    private static final List<String> EXPIRIES =
            List.of("infinite", "1 day", "1 week", "2 weeks", "1 month", "3 months", "1 year");

    Frames frames() {
        return forms.frames();
    }

    /** A title that a page of this wiki can have, as somebody typed it. */
    Optional<Title> title(String typed) {
        return frames().titles()
                .find(typed, Namespace.MAIN)
                .filter(title -> !title.isExternal() && !title.dbKey().isEmpty() && title.namespace() >= 0)
                .map(Title::withoutFragment);
    }

    String text(Title title) {
        return frames().namespaces().prefixedText(title);
    }

    Html link(Title title) {
        return link(frames().urls().page(title), text(title));
    }

    Html link(String href, String label) {
        return new Html("<a href=\"" + Html.escape(href) + "\"><bdi>" + Html.escape(label) + "</bdi></a>");
    }

    Html user(Visit visit, Actor actor) {
        return UserRefs.link(users.of(visit, actor));
    }

    static Content cell(Html html) {
        return new TrustedHtml(html.markup());
    }

    /** When something ends, in words. */
    static String ends(Visit visit, Expiry expiry) {
        return expiry.at()
                .map(end -> visit.text("expiry.until", visit.localizer().dateTime(end)))
                .orElseGet(() -> visit.text("expiry.never"));
    }

    /** A choice of usual ends and a line for any other. */
    List<Field> expiryFields(Visit visit) {
        List<Field.Option> options = new ArrayList<>();
        for (String choice : EXPIRIES) {
            options.add(new Field.Option(choice, visit.text("expiry.choice." + choice.replace(' ', '-'))));
        }
        String asked = visit.params().get("wpExpiry", "infinite");
        boolean listed = EXPIRIES.contains(asked);
        return List.of(
                new Field.Select("wpExpiry", visit.text("protect.expiry"), options, listed ? asked : "infinite", ""),
                new Field.Text(
                                "wpExpiry-other",
                                visit.text("protect.expiry-other"),
                                visit.params().get("wpExpiry-other", listed ? "" : asked))
                        .withHint(visit.text("protect.expiry-hint")));
    }

    /** The end that a form with {@link #expiryFields} asks for; empty if it cannot be understood. */
    Optional<Expiry> expiry(Visit visit) {
        return expiry(visit.request()
                .form()
                .find("wpExpiry-other")
                .filter(other -> !other.isBlank())
                .orElseGet(() -> visit.request().form().get("wpExpiry", "infinite")));
    }

    Optional<Expiry> expiry(String written) {
        return Expiries.parse(written, clock.instant());
    }

    static Field reason(Visit visit) {
        return new Field.Text(
                "wpReason", visit.text("delete.reason"), visit.params().get("wpReason"));
    }

    Reply ask(int status, Visit visit, String name, List<Notice> notices, List<Field> fields, String button) {
        List<Notice> all = new ArrayList<>(SpecialForms.tokenNotices(visit));
        all.addAll(notices);
        return forms.reply(status, visit, FormPage.of(name, ListScreens.heading(visit, name), all, fields, button));
    }

    Reply denied(Visit visit, List<Denial> reasons) {
        return Denials.reply(frames(), visit, 403, reasons);
    }

    Reply done(Visit visit, String headingKey, Html text) {
        return frames().message(visit, 200, headingKey, Notice.Kind.SUCCESS, text);
    }

    Reply missing(Visit visit, String headingKey, Html text) {
        return frames().message(visit, 404, headingKey, Notice.Kind.ERROR, text);
    }

    Reply table(Visit visit, String name, String heading, PagedTableView view) {
        Content body = frames().skin().part("pagedtable", Texts.of(visit.localizer()), view);
        return frames().reply(200, frames().special(visit, Title.of(Namespace.SPECIAL, name), heading), body)
                .noStore();
    }
}
