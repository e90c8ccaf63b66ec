// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import java.util.ArrayList;
import java.util.List;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.right.Viewer;
import org.explorepedia.web.skin.Tab;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** The tabs of a page. On pages of a user the wall and the contributions stand beside the page. */
final class PageTabs {

    private final WikiUrls urls;
    private final Namespaces namespaces;

    PageTabs(WikiUrls urls, Namespaces namespaces) {
        this.urls = urls;
        this.namespaces = namespaces;
    }

    record Groups(List<Tab> namespaces, List<Tab> views, List<Tab> more) {}

    Groups of(PageVisit page, String action) {
        Title title = page.title();
        if (title.namespace() < 0) {
            return new Groups(List.of(), List.of(), List.of());
        }
        return new Groups(pages(page), views(page, action), more(page, action));
    }

    private List<Tab> pages(PageVisit page) {
        Visit visit = page.visit();
        Title subject = page.title().subjectPage();
        boolean talk = page.title().isTalk();
        int namespace = subject.namespace();
        if (namespace == Namespace.USER && subject.dbKey().indexOf('/') < 0 || namespace == Namespace.WALL) {
            boolean wall = namespace == Namespace.WALL;
            String open = wall ? "ca-wall" : talk ? "" : "ca-nstab-user";
            return person(page.visit(), subject.dbKey(), page.exists() || wall, open);
        }
        Tab main = new Tab(mainId(subject), mainLabel(visit, subject), urls.page(subject), !talk);
        boolean subjectExists = talk ? page.companionExists() : page.exists();
        boolean talkExists = talk ? page.exists() : page.companionExists();
        Title discussion = subject.talkPage();
        List<Tab> tabs = new ArrayList<>();
        tabs.add((subjectExists ? main : main.asMissing()).withKey("c"));
        if (!discussion.equals(subject)) {
            Tab tab = new Tab("ca-talk", visit.text("tab.talk"), urls.page(discussion), talk);
            tabs.add((talkExists ? tab : tab.asMissing()).withKey("t"));
        }
        return tabs;
    }

    /**
     * The tabs of all pages of one person.
     *
     * @param key of the name, with underscores
     * @param exists whether there is a user page
     * @param open id of the tab that is open, or empty
     */
    List<Tab> person(Visit visit, String key, boolean exists, String open) {
        Tab profile =
                personTab(visit, "ca-nstab-user", "tab.user-page", urls.page(Title.of(Namespace.USER, key)), open);
        return List.of(
                exists ? profile : profile.asMissing(),
                personTab(visit, "ca-wall", "tab.wall", urls.page(Title.of(Namespace.WALL, key)), open),
                personTab(visit, "ca-contributions", "tab.contributions", urls.special("Contributions/" + key), open),
                personTab(visit, "ca-activity", "tab.activity", urls.special("Activity/" + key), open));
    }

    private static Tab personTab(Visit visit, String id, String label, String href, String open) {
        return new Tab(id, visit.text(label), href, id.equals(open));
    }

    private static String mainId(Title subject) {
        return switch (subject.namespace()) {
            case Namespace.MAIN -> "ca-nstab-main";
            case Namespace.USER -> "ca-nstab-user";
            case Namespace.PROJECT -> "ca-nstab-project";
            case Namespace.FILE -> "ca-nstab-image";
            case Namespace.MEDIAWIKI -> "ca-nstab-mediawiki";
            case Namespace.TEMPLATE -> "ca-nstab-template";
            case Namespace.HELP -> "ca-nstab-help";
            case Namespace.CATEGORY -> "ca-nstab-category";
            default -> "ca-nstab-" + subject.namespace();
        };
    }

    private String mainLabel(Visit visit, Title subject) {
        return subject.namespace() == Namespace.MAIN ? visit.text("tab.article") : namespaces.name(subject.namespace());
    }

    private List<Tab> views(PageVisit page, String action) {
        Visit visit = page.visit();
        Title title = page.title();
        if (title.namespace() == Namespace.WALL) {
            return List.of(
                    new Tab("ca-view", visit.text("tab.read"), urls.page(title), action.equals("view")),
                    new Tab(
                            "ca-history",
                            visit.text("tab.history"),
                            urls.index(title, "action", "history"),
                            action.equals("history")));
        }
        List<Tab> tabs = new ArrayList<>();
        if (page.exists()) {
            tabs.add(new Tab("ca-view", visit.text("tab.read"), urls.page(title), action.equals("view")));
        }
        boolean editing = action.equals("edit") || action.equals("submit");
        if (page.edit().isAllowed()) {
            String label = visit.text(page.exists() ? "tab.edit" : "tab.create");
            tabs.add(new Tab("ca-edit", label, urls.index(title, "action", "edit"), editing).withKey("e"));
            if (title.isTalk()) {
                String href = urls.index(title, "action", "edit", "section", "new");
                tabs.add(new Tab("ca-addsection", visit.text("tab.add-topic"), href).withKey("+"));
            }
        } else if (page.exists()) {
            tabs.add(new Tab(
                            "ca-viewsource",
                            visit.text("tab.view-source"),
                            urls.index(title, "action", "edit"),
                            editing)
                    .withKey("e"));
        }
        if (page.exists()) {
            tabs.add(new Tab(
                            "ca-history",
                            visit.text("tab.history"),
                            urls.index(title, "action", "history"),
                            action.equals("history"))
                    .withKey("h"));
        }
        return tabs;
    }

    private List<Tab> more(PageVisit page, String action) {
        Visit visit = page.visit();
        Viewer viewer = visit.viewer();
        Title title = page.title();
        List<Tab> tabs = new ArrayList<>();
        if (viewer.isRegistered() && title.namespace() >= 0) {
            String watch = page.watched() ? "unwatch" : "watch";
            tabs.add(new Tab(
                            "ca-" + watch,
                            visit.text("tab." + watch),
                            urls.index(title, "action", watch),
                            action.equals(watch))
                    .withKey("w"));
        }
        boolean wall = title.namespace() == Namespace.WALL;
        if (wall) {
            // A wall stays with its owner, and the page with its greeting is not the wall.
        } else if (page.exists()) {
            addIf(
                    tabs,
                    viewer.has(Right.MOVE),
                    new Tab(
                            "ca-move",
                            visit.text("tab.move"),
                            urls.special("MovePage/" + namespaces.prefixedDbKey(title))));
            addIf(
                    tabs,
                    viewer.has(Right.DELETE),
                    new Tab(
                            "ca-delete",
                            visit.text("tab.delete"),
                            urls.index(title, "action", "delete"),
                            action.equals("delete")));
        } else {
            addIf(
                    tabs,
                    viewer.has(Right.UNDELETE),
                    new Tab(
                            "ca-undelete",
                            visit.text("tab.undelete"),
                            urls.special("Undelete/" + namespaces.prefixedDbKey(title))));
        }
        boolean isProtected = !page.protections().isEmpty();
        addIf(
                tabs,
                viewer.has(Right.PROTECT),
                new Tab(
                        isProtected ? "ca-unprotect" : "ca-protect",
                        visit.text(isProtected ? "tab.change-protection" : "tab.protect"),
                        urls.index(title, "action", "protect"),
                        action.equals("protect")));
        tabs.add(new Tab(
                "t-whatlinkshere",
                visit.text("tab.links-here"),
                urls.special("WhatLinksHere/" + namespaces.prefixedDbKey(title))));
        if (page.exists() && !wall) {
            tabs.add(new Tab(
                    "t-recentchangeslinked",
                    visit.text("tab.related-changes"),
                    urls.special("RecentChangesLinked/" + namespaces.prefixedDbKey(title))));
            tabs.add(new Tab(
                    "t-permalink",
                    visit.text("tab.permanent-link"),
                    urls.index(title, "oldid", page.page().get().latest().toString())));
            tabs.add(new Tab(
                    "t-cite",
                    visit.text("tab.cite"),
                    urls.special("CiteThisPage", "page", namespaces.prefixedText(title))));
            tabs.add(new Tab("t-print", visit.text("tab.print"), urls.index(title, "printable", "yes")));
            tabs.add(new Tab(
                    "t-info",
                    visit.text("tab.information"),
                    urls.index(title, "action", "info"),
                    action.equals("info")));
        }
        return tabs;
    }

    private static void addIf(List<Tab> tabs, boolean condition, Tab tab) {
        if (condition) {
            tabs.add(tab);
        }
    }
}
