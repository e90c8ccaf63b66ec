// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.model.DeletedPage;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.page.DeletedHistory;
import org.explorepedia.core.page.PageDeleter;
import org.explorepedia.core.page.RestoreOutcome;
import org.explorepedia.core.page.ShownRevision;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.right.Right;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Notice;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.PagedTableView;
import org.explorepedia.web.skin.view.TableView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Shows what was deleted, and brings it back. */
final class UndeletePage implements SpecialPage {

    private static final String CHOSEN = "rev-";

    private final PageDeleter deleter;
    private final AdminScreens screens;

    UndeletePage(PageDeleter deleter, AdminScreens screens) {
        this.deleter = deleter;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "Undelete";
    }

    @Override
    public Optional<String> right() {
        return Optional.of(Right.DELETED_HISTORY);
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.TOOLS);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Optional<Title> title = screens.title(visit.params().get("target", parameter));
        if (title.isEmpty()) {
            return list(visit);
        }
        OptionalLong revision = visit.request().query().number("revision");
        if (revision.isPresent() && revision.getAsLong() > 0) {
            return text(visit, title.get(), new RevisionId(revision.getAsLong()));
        }
        return SpecialForms.isSent(visit) ? restore(visit, title.get()) : history(visit, title.get(), List.of());
    }

    private Reply list(Visit visit) {
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        String prefix = visit.request().query().get("prefix");
        Slice<DeletedPage> slice = deleter.list(visit.viewer(), prefix, request);
        TableView table = new TableView(
                visit.text("special.undelete"),
                List.of(
                        new TableView.Column(visit.text("undelete.page"), false),
                        new TableView.Column(visit.text("undelete.deleted"), false),
                        new TableView.Column(visit.text("undelete.versions"), true)),
                slice.items().stream()
                        .map(page -> List.of(
                                AdminScreens.cell(screens.link(address(page.title()), screens.text(page.title()))),
                                TrustedHtml.escaped(visit.localizer().dateTime(page.deleted())),
                                TrustedHtml.escaped(visit.localizer().number(page.revisions()))))
                        .toList());
        Map<String, String> kept = prefix.isEmpty() ? Map.of() : Map.of("prefix", prefix);
        return screens.table(
                visit,
                name(),
                ListScreens.heading(visit, name()),
                new PagedTableView(
                        table,
                        visit.text("undelete.none"),
                        Pagers.view(
                                visit,
                                slice,
                                request.limit(),
                                screens.frames().urls().special(name()),
                                kept)));
    }

    private String address(Title title) {
        return screens.frames().urls().special(name(), "target", screens.text(title));
    }

    private Reply text(Visit visit, Title title, RevisionId id) {
        Optional<String> text = deleter.text(visit.viewer(), title, id);
        if (text.isEmpty()) {
            return screens.missing(
                    visit,
                    "special.undelete",
                    visit.html("undelete.no-text", screens.link(address(title), screens.text(title))));
        }
        Html back = visit.html("undelete.text-of", id.value(), screens.link(address(title), screens.text(title)));
        return screens.frames()
                .reply(
                        200,
                        screens.frames()
                                .special(visit, Title.of(Namespace.SPECIAL, name()), visit.text("special.undelete")),
                        new TrustedHtml(
                                "<p>" + back.markup() + "</p><pre dir=\"auto\">" + Html.escape(text.get()) + "</pre>"))
                .noStore();
    }

    private Reply restore(Visit visit, Title title) {
        Set<RevisionId> chosen = new HashSet<>();
        for (String name : visit.request().form().asMap().keySet()) {
            String digits = name.startsWith(CHOSEN) ? name.substring(CHOSEN.length()) : "";
            if (RevisionDeletePage.isNumber(digits)) {
                chosen.add(new RevisionId(Long.parseLong(digits)));
            }
        }
        RestoreOutcome outcome = deleter.restore(
                visit.viewer(),
                new PageDeleter.RestoreRequest(
                        title, chosen, visit.request().form().get("wpReason")));
        return switch (outcome) {
            case RestoreOutcome.Restored restored ->
                screens.done(
                        visit,
                        "undelete.done-heading",
                        visit.html(
                                "undelete.done",
                                screens.link(restored.title()),
                                visit.localizer().number(restored.revisions())));
            case RestoreOutcome.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case RestoreOutcome.NothingThere _ ->
                history(visit, title, List.of(SpecialForms.error(visit, "undelete.nothing-chosen")));
        };
    }

    private Reply history(Visit visit, Title title, List<Notice> notices) {
        return switch (deleter.history(visit.viewer(), title)) {
            case DeletedHistory.Denied(List<Denial> reasons) -> screens.denied(visit, reasons);
            case DeletedHistory.Nothing _ ->
                screens.missing(visit, "special.undelete", visit.html("undelete.nothing", screens.text(title)));
            case DeletedHistory.Found found -> found.mayRestore() ? ask(visit, found, notices) : look(visit, found);
        };
    }

    private Reply ask(Visit visit, DeletedHistory.Found found, List<Notice> notices) {
        List<Field> versions = new ArrayList<>();
        for (ShownRevision revision : found.revisions()) {
            versions.add(new Field.Check(CHOSEN + revision.id(), label(visit, revision), false));
            versions.add(new Field.Note(AdminScreens.cell(view(visit, found.title(), revision))));
        }
        List<Field> fields = List.of(
                new Field.Note(TrustedHtml.escaped(visit.text("undelete.explain", screens.text(found.title())))),
                new Field.Hidden("target", screens.text(found.title())),
                new Field.Group(visit.text("undelete.versions"), versions),
                AdminScreens.reason(visit));
        return screens.ask(
                visit.request().isPost() ? 422 : 200, visit, name(), notices, fields, visit.text("undelete.button"));
    }

    private Reply look(Visit visit, DeletedHistory.Found found) {
        TableView table = new TableView(
                visit.text("undelete.versions"),
                List.of(
                        new TableView.Column(visit.text("undelete.versions"), false),
                        new TableView.Column(visit.text("undelete.text"), false)),
                found.revisions().stream()
                        .map(revision -> List.<gg.jte.Content>of(
                                TrustedHtml.escaped(label(visit, revision)),
                                AdminScreens.cell(view(visit, found.title(), revision))))
                        .toList());
        return screens.table(
                visit,
                name(),
                screens.text(found.title()),
                new PagedTableView(table, visit.text("undelete.none"), null));
    }

    private static String label(Visit visit, ShownRevision revision) {
        return visit.text(
                "undelete.version",
                visit.localizer().dateTime(revision.timestamp()),
                revision.author().map(author -> author.name()).orElseGet(() -> visit.text("hidden.author")),
                visit.localizer().size(revision.length()),
                revision.summary().orElseGet(() -> visit.text("hidden.summary")));
    }

    private Html view(Visit visit, Title title, ShownRevision revision) {
        boolean readable = revision.readable() && visit.viewer().has(Right.DELETED_TEXT);
        return readable
                ? screens.link(
                        address(title) + "&revision=" + revision.id(),
                        visit.text("undelete.view", revision.id().value()))
                : Html.escaped(visit.text("undelete.hidden-text"));
    }
}
