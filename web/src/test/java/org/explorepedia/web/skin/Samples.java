// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.explorepedia.web.skin.view.ChangeLine;
import org.explorepedia.web.skin.view.EditView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.Flag;
import org.explorepedia.web.skin.view.PagerView;
import org.explorepedia.web.skin.view.PreviewView;
import org.explorepedia.web.skin.view.SizeChange;
import org.explorepedia.web.skin.view.UserRef;
import org.explorepedia.web.skin.view.When;
import org.jspecify.annotations.Nullable;

/** Small things that the pages of the gallery are made of. */
final class Samples {

    private Samples() {}

    static EditView edit(@Nullable PreviewView preview) {
        return new EditView(
                "/w/index.php?title=Lighthouse&action=submit",
                "'''Lighthouse''' <b>&amp; tower</b>\n\n== History ==\nText.\n",
                "en",
                "ltr",
                null,
                "clearer lead",
                List.of(new Field.Hidden("wpEditToken", "+\\"), new Field.Hidden("editRevId", "3")),
                false,
                true,
                false,
                text("Your text is published under CC BY-SA 4.0. Write in your own words and name your sources."),
                preview,
                null,
                List.of(link("", "Template:Infobox", "#t")),
                "/wiki/Lighthouse",
                "Lighthouse",
                "",
                preview != null,
                "Publish");
    }

    static ChangeLine line(String name, int bytes, String comment, boolean created) {
        return new ChangeLine(
                when(),
                "/w/index.php?oldid=3",
                null,
                user(name),
                created
                        ? List.of(new Flag("newpage", "N", "new page"))
                        : List.of(new Flag("minoredit", "m", "small correction")),
                "12 KB",
                new SizeChange(bytes, (bytes > 0 ? "+" : "") + bytes),
                text(comment),
                created ? List.of("Visual edit") : List.of(),
                List.of(link("mw-changeslist-diff", "diff", "#d"), link("mw-history-undo", "undo", "#u")),
                false,
                false);
    }

    static ChangeLine titled(ChangeLine line) {
        return new ChangeLine(
                line.when(),
                line.href(),
                link("", "Trump and Putin Hold Talks on Ukraine War and Peace Efforts", "/wiki/T"),
                line.user(),
                line.flags(),
                "",
                line.change(),
                line.comment(),
                line.tags(),
                line.links(),
                false,
                true);
    }

    static Section section(String name, Section... children) {
        return new Section(name, TrustedHtml.escaped(name), List.of(children));
    }

    static PagerView pager() {
        return new PagerView(null, null, "#older", "#oldest", List.of(link("", "20", ""), link("", "50", "#50")));
    }

    static UserRef user(String name) {
        return new UserRef(name, "/wiki/User:" + name, name.equals("Ben"), List.of());
    }

    static When when() {
        return new When("2025-02-13T16:05:00Z", "13 Feb 2025 04:05 PM");
    }

    static Content text(String words) {
        return TrustedHtml.escaped(words);
    }

    static Link link(String id, String label, String href) {
        return new Link(id, label, href);
    }

    static String resource(String name) {
        try (InputStream in = Gallery.class.getResourceAsStream("/gallery/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no gallery/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageChromeBuilder articleChrome(Texts t, String lang, String title) {
        return PageChrome.of(
                        t,
                        SampleChrome.site(),
                        new Viewer(
                                null,
                                List.of(
                                        link("pt-createaccount", "Create account", "#c"),
                                        link("pt-login", "Log in", "#l")),
                                0,
                                ""),
                        Head.unlisted(title))
                .language(lang, lang.equals("ar") ? "rtl" : "ltr")
                .layout(PageChrome.Layout.ARTICLE)
                .tabs(
                        List.of(
                                new Tab("ca-nstab-main", "Article", "/wiki/Lighthouse", true),
                                new Tab("ca-talk", "Talk", "#t")),
                        List.of(
                                new Tab("ca-view", "Read", "#v", true),
                                new Tab("ca-edit", "Edit", "#e").withKey("e"),
                                new Tab("ca-history", "History", "#h")),
                        List.of(new Tab("t-info", "Page information", "#i"), new Tab("t-cite", "Cite this page", "#c")))
                .footerLine(text("This page was last edited on 13 February 2025, at 04:05 PM."));
    }

    static PageChromeBuilder userChrome(Texts t, String lang, String name) {
        return PageChrome.of(t, SampleChrome.site(), member(), Head.unlisted(name))
                .language(lang, lang.equals("ar") ? "rtl" : "ltr")
                .style("tools.css")
                .style("social.css")
                .tabs(
                        List.of(
                                new Tab("ca-nstab-user", "Profile", "#p"),
                                new Tab("ca-wall", "Wall", "#w", true),
                                new Tab("ca-contributions", "Contributions", "#c"),
                                new Tab("ca-activity", "Activity", "#a")),
                        List.of(),
                        List.of());
    }

    static Viewer member() {
        return new Viewer(
                "shelter", List.of(link("pt-userpage", "shelter", "#u"), link("pt-logout", "Log out", "#o")), 3, "");
    }
}
