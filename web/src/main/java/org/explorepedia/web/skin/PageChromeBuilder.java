// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a {@link PageChrome} step by step; what is not said stays empty. */
public final class PageChromeBuilder {

    private final Texts texts;
    private final Site site;
    private final Viewer viewer;
    private final Head head;
    private String lang = "en";
    private String dir = "ltr";
    private PageChrome.Layout layout = PageChrome.Layout.TOOL;
    private Content heading;
    private String tagline = "";
    private Content subtitle = TrustedHtml.EMPTY;
    private List<Tab> namespaces = List.of();
    private List<Tab> views = List.of();
    private List<Tab> more = List.of();
    private final List<Notice> notices = new ArrayList<>();
    private List<Section> contents = List.of();
    private List<Link> categories = List.of();
    private List<Link> hiddenCategories = List.of();
    private final List<Content> footer = new ArrayList<>();
    private @Nullable Share share;
    private final List<String> styles = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private String bodyClass = "";

    PageChromeBuilder(Texts texts, Site site, Viewer viewer, Head head) {
        this.texts = texts;
        this.site = site;
        this.viewer = viewer;
        this.head = head;
        this.heading = TrustedHtml.escaped(head.title());
    }

    public PageChromeBuilder language(String code, String direction) {
        lang = code;
        dir = direction;
        return this;
    }

    public PageChromeBuilder layout(PageChrome.Layout value) {
        layout = value;
        return this;
    }

    /** The heading as markup, for pages that display their title in another way. */
    public PageChromeBuilder heading(Content markup) {
        heading = markup;
        return this;
    }

    public PageChromeBuilder tagline(String line) {
        tagline = line;
        return this;
    }

    public PageChromeBuilder subtitle(Content markup) {
        subtitle = markup;
        return this;
    }

    /** The three groups of tabs, each possibly empty. */
    public PageChromeBuilder tabs(List<Tab> ofPage, List<Tab> ofView, List<Tab> furtherActions) {
        namespaces = ofPage;
        views = ofView;
        more = furtherActions;
        return this;
    }

    public PageChromeBuilder notice(Notice notice) {
        notices.add(notice);
        return this;
    }

    public PageChromeBuilder contents(List<Section> sections) {
        contents = sections;
        return this;
    }

    public PageChromeBuilder categories(List<Link> visible, List<Link> hidden) {
        categories = visible;
        hiddenCategories = hidden;
        return this;
    }

    public PageChromeBuilder footerLine(Content line) {
        footer.add(line);
        return this;
    }

    public PageChromeBuilder share(Share ways) {
        share = ways;
        return this;
    }

    public PageChromeBuilder style(String name) {
        styles.add(name);
        return this;
    }

    public PageChromeBuilder script(String name) {
        scripts.add(name);
        return this;
    }

    public PageChromeBuilder bodyClass(String classes) {
        bodyClass = classes;
        return this;
    }

    public PageChrome build() {
        return new PageChrome(
                texts,
                site,
                viewer,
                lang,
                dir,
                layout,
                head,
                heading,
                tagline,
                subtitle,
                namespaces,
                views,
                more,
                notices,
                contents,
                categories,
                hiddenCategories,
                footer,
                share,
                styles,
                scripts,
                bodyClass);
    }
}
