// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.PageChromeBuilder;
import org.explorepedia.web.skin.Texts;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Special pages that are mainly a form. */
public final class SpecialForms {

    private final Frames frames;

    public SpecialForms(Frames frames) {
        this.frames = frames;
    }

    public Frames frames() {
        return frames;
    }

    /**
     * A page with a form.
     *
     * @param name of the special page, to which the form is sent
     * @param heading of the page
     * @param notices above the form
     * @param fields of the form; the token is added
     * @param button its words
     * @param buttonName of the field that the button sends
     * @param narrow whether the form is short, as for logging in
     * @param below further markup, may be empty
     */
    public record FormPage(
            String name,
            String heading,
            List<Notice> notices,
            List<Field> fields,
            String button,
            String buttonName,
            boolean narrow,
            Content below) {
        public FormPage {
            notices = List.copyOf(notices);
            fields = List.copyOf(fields);
        }

        FormPage(
                String name,
                String heading,
                List<Notice> notices,
                List<Field> fields,
                String button,
                boolean narrow,
                Content below) {
            this(name, heading, notices, fields, button, "wpSubmit", narrow, below);
        }

        static FormPage of(String name, String heading, List<Notice> notices, List<Field> fields, String button) {
            return new FormPage(name, heading, notices, fields, button, false, TrustedHtml.EMPTY);
        }
    }

    public Reply reply(int status, Visit visit, FormPage page) {
        List<Field> fields = new ArrayList<>(page.fields());
        fields.add(new Field.Hidden("wpEditToken", visit.csrfToken()));
        FormView form = new FormView(
                "mw-form-" + page.name().toLowerCase(java.util.Locale.ROOT),
                page.narrow() ? "form form-narrow" : "form",
                "post",
                frames.urls().special(page.name()),
                fields,
                List.of(new FormView.Button(page.buttonName(), "1", page.button(), "primary")));
        PageChromeBuilder chrome = frames.special(visit, Title.of(Namespace.SPECIAL, page.name()), page.heading());
        page.notices().forEach(chrome::notice);
        Content part = frames.skin().part("form", Texts.of(visit.localizer()), form);
        Content body = output -> {
            part.writeTo(output);
            page.below().writeTo(output);
        };
        return frames.reply(status, chrome, body).noStore();
    }

    /** A page that says what came of it. */
    public Reply done(Visit visit, String headingKey, Notice.Kind kind, String text) {
        return frames.message(visit, 200, headingKey, kind, org.explorepedia.core.message.Html.escaped(text));
    }

    /** Whether a form was sent and is one of ours. */
    static boolean isSent(Visit visit) {
        return visit.request().isPost() && visit.tokenMatches();
    }

    static List<Notice> tokenNotices(Visit visit) {
        return visit.request().isPost() && !visit.tokenMatches()
                ? List.of(Notice.of(Notice.Kind.WARNING, visit.text("form.token-lost")))
                : List.of();
    }

    static Notice error(Visit visit, String key, Object... arguments) {
        return Notice.of(Notice.Kind.ERROR, visit.text(key, arguments));
    }

    /** Where to go on to: a path of this site, never another host; the main page if nothing fits. */
    String returnTo(Visit visit) {
        String wanted = visit.params().get("returnto");
        boolean local = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().allMatch(c -> c > ' ');
        if (local) {
            return wanted;
        }
        return frames.titles()
                .find(wanted.isBlank() ? visit.site().mainPage() : wanted, Namespace.MAIN)
                .filter(title -> !title.isExternal() && !title.dbKey().isEmpty())
                .map(frames.urls()::page)
                .orElse("/");
    }
}
