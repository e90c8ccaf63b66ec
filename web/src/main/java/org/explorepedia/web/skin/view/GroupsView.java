// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.explorepedia.web.skin.Link;

/** Links under headings, each with a line of explanation: the list of special pages. */
public record GroupsView(List<Group> groups) {

    public GroupsView {
        groups = List.copyOf(groups);
    }

    public record Group(String id, String heading, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** @param description one line, or empty */
    public record Item(Link link, String description) {}
}
