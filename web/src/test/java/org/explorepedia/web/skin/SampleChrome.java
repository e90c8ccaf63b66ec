// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.time.ZoneId;
import java.util.List;
import org.explorepedia.core.message.DateStyle;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.core.message.MessageOverrides;
import org.explorepedia.core.message.Messages;
import org.explorepedia.core.message.ViewerFormat;

/** A site, a visitor and an article to dress in tests. */
final class SampleChrome {

    /** The English words. */
    static final Texts TEXTS = texts("en");

    private SampleChrome() {}

    static Texts texts(String language) {
        return Texts.of(new Localizer(
                Messages.load(MessageOverrides.NONE),
                new ViewerFormat(language, ZoneId.of("UTC"), DateStyle.LANGUAGE),
                "Explorepedia"));
    }

    static Site site() {
        return new Site(
                "Explorepedia",
                "/wiki/Main_Page",
                "/w/index.php",
                "Special:Search",
                "/w/rest.php/v1/search/title",
                "/wiki/Special:Notifications",
                "/w/rest.php/v1/search",
                List.of(new Link("n-randompage", "Random page", "/wiki/Special:Random")),
                List.of(new Link("", "About", "/wiki/Help:About")),
                null);
    }

    static PageChrome article() {
        Viewer visitor = new Viewer(null, List.of(new Link("pt-login", "Log in", "/wiki/Special:UserLogin")), 0, "");
        return PageChrome.of(TEXTS, site(), visitor, Head.unlisted("Lighthouse"))
                .layout(PageChrome.Layout.ARTICLE)
                .tabs(
                        List.of(new Tab("ca-nstab-main", "Article", "/wiki/Lighthouse", true)),
                        List.of(new Tab("ca-edit", "Edit", "/w/index.php?title=Lighthouse&action=edit").withKey("e")),
                        List.of())
                .contents(List.of(new Section("History", TrustedHtml.escaped("History"), List.of())))
                .categories(List.of(new Link("", "Towers", "/wiki/Category:Towers")), List.of())
                .share(new Share("https://wiki.example/wiki/Lighthouse", List.of()))
                .build();
    }
}
