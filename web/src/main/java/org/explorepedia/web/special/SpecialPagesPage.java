// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.skin.Link;
import org.explorepedia.web.skin.view.GroupsView;
import org.explorepedia.web.visit.Visit;

/** The list of special pages that the visitor can use. */
final class SpecialPagesPage implements SpecialPage {

    private final List<SpecialPage> pages;
    private final ListScreens screens;

    SpecialPagesPage(List<SpecialPage> pages, ListScreens screens) {
        this.pages = List.copyOf(pages);
        this.screens = screens;
    }

    @Override
    public String name() {
        return "SpecialPages";
    }

    @Override
    public Optional<Group> group() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Visit visit, String parameter) {
        List<GroupsView.Group> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<GroupsView.Item> items = new ArrayList<>();
            for (SpecialPage page : pages) {
                boolean allowed = page.right().map(visit.viewer()::has).orElse(true);
                if (allowed && page.group().filter(group::equals).isPresent()) {
                    Link link = new Link(
                            "",
                            ListScreens.heading(visit, page.name()),
                            screens.urls().special(page.name()));
                    String description = visit.localizer()
                            .find("specialinfo." + page.name().toLowerCase(Locale.ROOT))
                            .orElse("");
                    items.add(new GroupsView.Item(link, description));
                }
            }
            if (!items.isEmpty()) {
                String id = group.name().toLowerCase(Locale.ROOT);
                groups.add(new GroupsView.Group("sp-" + id, visit.text("specialgroup." + id), items));
            }
        }
        return screens.reply(visit, name(), "groups", new GroupsView(groups));
    }
}
