// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.page.PageProtector;
import org.explorepedia.core.store.Slice;
import org.explorepedia.web.frame.Pagers;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.TrustedHtml;
import org.explorepedia.web.skin.view.PagedTableView;
import org.explorepedia.web.skin.view.TableView;
import org.explorepedia.web.visit.Visit;

/** Pages and titles that not everybody may edit, move or create. */
final class ProtectedPagesPage implements SpecialPage {

    private final PageProtector protector;
    private final AdminScreens screens;

    ProtectedPagesPage(PageProtector protector, AdminScreens screens) {
        this.protector = protector;
        this.screens = screens;
    }

    @Override
    public String name() {
        return "ProtectedPages";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("ProtectedTitles");
    }

    @Override
    public Optional<Group> group() {
        return Optional.of(Group.MAINTENANCE);
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        Slice.Request request = Pagers.request(visit.request().query(), 50);
        Slice<Protection> slice = protector.list(request);
        TableView table = new TableView(
                visit.text("special.protectedpages"),
                List.of(
                        new TableView.Column(visit.text("undelete.page"), false),
                        new TableView.Column(visit.text("protectedpages.what"), false),
                        new TableView.Column(visit.text("protect.level"), false),
                        new TableView.Column(visit.text("block.ends"), false)),
                slice.items().stream()
                        .map(protection -> List.of(
                                AdminScreens.cell(screens.link(protection.title())),
                                word(visit, "protect.action.", protection.action()),
                                word(visit, "protect.level.", protection.level()),
                                TrustedHtml.escaped(AdminScreens.ends(visit, protection.expiry()))))
                        .toList());
        String base = screens.frames().urls().special(name());
        return screens.table(
                visit,
                name(),
                ListScreens.heading(visit, name()),
                new PagedTableView(
                        table,
                        visit.text("protectedpages.none"),
                        Pagers.view(visit, slice, request.limit(), base, Map.of())));
    }

    /** Levels may be rights of the wiki's own, which have no words. */
    private static gg.jte.Content word(Visit visit, String prefix, String name) {
        return TrustedHtml.escaped(visit.localizer().find(prefix + name).orElse(name));
    }
}
