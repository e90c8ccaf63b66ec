// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;

/** Named facts, such as a page's information, in groups; a group may have no heading. */
public record FactsView(List<Group> groups) {

    public FactsView {
        groups = List.copyOf(groups);
    }

    public record Group(String heading, List<Fact> facts) {
        public Group {
            facts = List.copyOf(facts);
        }
    }

    /** @param id element id, or empty */
    public record Fact(String id, String label, Content value) {}
}
