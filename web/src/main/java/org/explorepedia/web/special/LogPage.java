// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.page.LogLine;
import org.explorepedia.core.page.Logs;
import org.explorepedia.core.store.LogStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.LogLines;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The public logs. */
final class LogPage implements SpecialPage {

    private final Logs logs;
    private final LogLines lines;
    private final ListScreens screens;

    LogPage(Logs logs, LogLines lines, ListScreens screens) {
        this.logs = logs;
        this.lines = lines;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "Log";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("Logs");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.CHANGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        List<String> types = logs.types(visit.viewer());
        String type = parameter.isEmpty() ? params.get("type") : parameter;
        Optional<Title> page =
                params.find("page").flatMap(name -> screens.frames().titles().find(name, Namespace.MAIN));
        Set<String> wanted = types.contains(type) ? Set.of(type) : Set.of();
        Slice.Request request = Pagers.request(params, 50);
        Slice<LogLine> slice =
                logs.list(visit.viewer(), new LogStore.Filter(wanted, params.find("user"), page), request);
        String base = screens.urls().special(name());
        List<Field.Option> options = new ArrayList<>(List.of(new Field.Option("", visit.text("log.all"))));
        types.forEach(known -> options.add(new Field.Option(
                known, visit.localizer().find("log.type." + known).orElse(known))));
        FormView filters = FormView.filters(
                base,
                List.of(
                        new Field.Select("type", visit.text("log.type"), options, type, ""),
                        new Field.Text("user", visit.text("log.user"), params.get("user")),
                        new Field.Text("page", visit.text("log.page"), params.get("page"))),
                visit.text("filter.apply"));
        ChangesView view = new ChangesView(
                filters,
                slice.items().isEmpty()
                        ? List.of()
                        : List.of(new ChangesView.Day("", lines.ofLines(visit, slice.items()))),
                visit.text("log.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        return screens.reply(visit, name(), "changes", view);
    }
}
