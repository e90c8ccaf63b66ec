// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Page;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.core.page.ChangeLine;
import org.explorepedia.core.page.RecentChanges;
import org.explorepedia.core.store.ChangeStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.view.ChangesView;
import org.explorepedia.web.skin.view.Field;
import org.explorepedia.web.skin.view.FormView;
import org.explorepedia.web.visit.Visit;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** Recent changes of one kind: new pages only, or changes to the pages that a page links to. */
final class ChangesOfKindPage implements SpecialPage {

    private static final int DAYS = 90;

    private final Kind kind;
    private final RecentChanges changes;
    private final UnitOfWork work;
    private final ListScreens screens;
    private final Clock clock;

    /** Which changes are shown. */
    enum Kind {
        NEW_PAGES("NewPages"),
        RELATED("RecentChangesLinked");

        private final String page;

        Kind(String page) {
            this.page = page;
        }
    }

    ChangesOfKindPage(Kind kind, RecentChanges changes, UnitOfWork work, ListScreens screens, Clock clock) {
        this.kind = kind;
        this.changes = changes;
        this.work = work;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return kind.page;
    }

    @Override
    public Set<String> aliases() {
        return kind == Kind.RELATED ? Set.of("RelatedChanges") : Set.of();
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.CHANGES);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Params params = visit.request().query();
        String target = parameter.isEmpty() ? params.get("target") : parameter;
        Optional<Page> from = kind == Kind.RELATED ? page(target) : Optional.empty();
        if (kind == Kind.RELATED && from.isEmpty()) {
            String why = target.isBlank() ? "related.which" : "related.no-page";
            ChangesView empty = new ChangesView(
                    FormView.filters(
                            screens.urls().special(name()), fields(visit, params, target), visit.text("filter.apply")),
                    List.of(),
                    visit.text(why),
                    null);
            Reply reply = screens.reply(visit, name(), "changes", empty);
            return target.isBlank() ? reply : reply.withStatus(404);
        }
        Slice.Request request = Pagers.request(params, 50);
        Slice<ChangeLine> slice = changes.list(visit.viewer(), filter(params, from), request);
        String base = screens.urls()
                .special(from.map(page ->
                                name() + "/" + screens.frames().namespaces().prefixedDbKey(page.title()))
                        .orElse(name()));
        ChangesView view = new ChangesView(
                FormView.filters(
                        screens.urls().special(name()), fields(visit, params, target), visit.text("filter.apply")),
                screens.days(visit, slice.items()),
                visit.text("changes.none"),
                Pagers.view(visit, slice, request.limit(), base, ListScreens.kept(params)));
        return screens.reply(visit, name(), "changes", view);
    }

    private Optional<Page> page(String written) {
        return screens.frames()
                .titles()
                .find(written, Namespace.MAIN)
                .map(Title::withoutFragment)
                .filter(title -> title.namespace() >= 0 && !title.isExternal())
                .flatMap(title -> work.read(stores -> stores.pages().find(title)));
    }

    private ChangeStore.Filter filter(Params params, Optional<Page> from) {
        return new ChangeStore.Filter(
                Optional.of(clock.instant().minus(Duration.ofDays(DAYS))),
                ListScreens.namespaces(params),
                false,
                kind == Kind.NEW_PAGES ? Set.of(RecentChange.Kind.NEW) : Set.of(),
                false,
                false,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                from.map(Page::id),
                "",
                false);
    }

    private List<Field> fields(Visit visit, Params params, String target) {
        List<Field> fields = new ArrayList<>();
        if (kind == Kind.RELATED) {
            fields.add(new Field.Text("target", visit.text("related.page"), target.replace('_', ' ')));
        }
        fields.add(screens.namespaceField(visit, params.get("namespace"), true));
        return fields;
    }
}
