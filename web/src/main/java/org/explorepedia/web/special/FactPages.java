// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.Draft;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.right.GroupPolicy;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.EmptyView;
import org.explorepedia.web.skin.view.FactsView;
import org.explorepedia.web.skin.view.FactsView.Fact;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Special pages that list facts: statistics, groups and their rights, the version, how to cite a page, drafts. */
final class FactPages {

    private final UnitOfWork work;
    private final GroupPolicy policy;
    private final String version;
    private final ListScreens screens;

    FactPages(UnitOfWork work, GroupPolicy policy, String version, ListScreens screens) {
        this.work = work;
        this.policy = policy;
        this.version = version;
        this.screens = screens;
    }

    List<SpecialPage> all() {
        return List.of(
                new FactPage("Statistics", Optional.of(SpecialPage.Group.SITE), (visit, _) -> statistics(visit)),
                new FactPage("ListGroupRights", Optional.of(SpecialPage.Group.PEOPLE), (visit, _) -> groups(visit)),
                new FactPage("Version", Optional.of(SpecialPage.Group.SITE), (visit, _) -> version(visit)),
                new FactPage("CiteThisPage", Optional.of(SpecialPage.Group.TOOLS), this::cite),
                new FactPage("Drafts", Optional.of(SpecialPage.Group.ACCOUNT), (visit, _) -> drafts(visit)));
    }

    @FunctionalInterface
    private interface Answer {
        Reply of(Visit visit, String parameter);
    }

    private record FactPage(String name, Optional<Group> group, Answer answer) implements SpecialPage {
        @Override
        public Reply answer(Visit visit, String parameter) {
            return answer.of(visit, parameter);
        }

        @Override
        public Set<String> aliases() {
            return name.equals("CiteThisPage") ? Set.of("Cite") : Set.of();
        }
    }

    private Reply facts(Visit visit, String name, List<FactsView.Group> groups) {
        return screens.reply(visit, name, "facts", new FactsView(groups));
    }

    private static Fact fact(String label, String value) {
        return new Fact("", label, TrustedHtml.escaped(value));
    }

    private Reply statistics(Visit visit) {
        Set<Integer> content = new TreeSet<>(Set.of(Namespace.MAIN));
        screens.frames().namespaces().all().stream()
                .filter(Namespace::content)
                .forEach(namespace -> content.add(namespace.id()));
        var counts = work.read(stores -> stores.pages().counts(content));
        List<Fact> list = List.of(
                fact(visit.text("statistics.articles"), visit.localizer().number(counts.articles())),
                fact(visit.text("statistics.pages"), visit.localizer().number(counts.pages())),
                fact(visit.text("statistics.edits"), visit.localizer().number(counts.edits())),
                fact(visit.text("statistics.users"), visit.localizer().number(counts.users())),
                fact(visit.text("statistics.active"), visit.localizer().number(counts.activeUsers())));
        return facts(
                visit, "Statistics", List.of(new FactsView.Group(visit.site().name(), list)));
    }

    private Reply groups(Visit visit) {
        List<Fact> list = new ArrayList<>();
        for (String group : new TreeSet<>(policy.rights().keySet())) {
            String rights = String.join(", ", new TreeSet<>(policy.rights().getOrDefault(group, Set.of())));
            list.add(fact(visit.localizer().find("group." + group).orElse(group), rights));
        }
        return facts(visit, "ListGroupRights", List.of(new FactsView.Group(visit.text("grouprights.groups"), list)));
    }

    private Reply version(Visit visit) {
        List<Fact> list = List.of(
                fact(visit.text("version.program"), "Explorepedia " + version),
                fact(visit.text("version.java"), Runtime.version().toString()),
                fact(visit.text("version.licence"), "Apache-2.0"));
        return facts(visit, "Version", List.of(new FactsView.Group(visit.text("version.software"), list)));
    }

    private Reply cite(Visit visit, String parameter) {
        String name = parameter.isEmpty() ? visit.params().get("page") : parameter;
        Optional<Title> title = screens.frames().titles().find(name, Namespace.MAIN);
        Optional<Page> page =
                title.flatMap(known -> work.read(stores -> stores.pages().find(known)));
        if (page.isEmpty()) {
            return screens.frames()
                    .message(
                            visit,
                            404,
                            "delete.no-page-heading",
                            Notice.Kind.ERROR,
                            visit.html("delete.no-page", name));
        }
        Optional<Revision> revision =
                work.read(stores -> stores.revisions().find(page.get().latest()));
        Title cited = page.get().title();
        String text = screens.frames().namespaces().prefixedText(cited);
        String address = screens.urls()
                .absolute(
                        screens.urls().index(cited, "oldid", page.get().latest().toString()));
        String date = revision.map(found -> visit.localizer().dateTime(found.timestamp()))
                .orElse("");
        List<Fact> list = List.of(
                fact(visit.text("info.title"), text),
                fact(visit.text("cite.publisher"), visit.site().name()),
                fact(visit.text("cite.date"), date),
                new Fact(
                        "cite-link",
                        visit.text("cite.permanent"),
                        new TrustedHtml("<a href=\"" + Html.escape(address) + "\">" + Html.escape(address) + "</a>")),
                fact(
                        visit.text("cite.sentence"),
                        visit.text("cite.example", text, visit.site().name(), date, address)));
        return facts(visit, "CiteThisPage", List.of(new FactsView.Group(text, list)));
    }

    private Reply drafts(Visit visit) {
        if (visit.viewer().userId().isEmpty()) {
            return Reply.seeOther(screens.urls().logIn(visit.request().target()));
        }
        List<Draft> drafts =
                work.read(stores -> stores.drafts().list(visit.viewer().userId().get(), 200));
        if (drafts.isEmpty()) {
            return screens.reply(
                    visit, "Drafts", "empty", new EmptyView(TrustedHtml.escaped(visit.text("drafts.none")), null));
        }
        List<Fact> list = new ArrayList<>();
        for (Draft draft : drafts) {
            String name = screens.frames().namespaces().prefixedText(draft.title());
            String href =
                    screens.urls().index(draft.title(), "action", "edit", "section", draft.section(), "draft", "1");
            list.add(new Fact(
                    "",
                    visit.localizer().dateTime(draft.saved()),
                    new TrustedHtml("<a href=\"" + Html.escape(href) + "\">" + Html.escape(name) + "</a>")));
        }
        return facts(visit, "Drafts", List.of(new FactsView.Group(visit.text("drafts.list"), list)));
    }
}
