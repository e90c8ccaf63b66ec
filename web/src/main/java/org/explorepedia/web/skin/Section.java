// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading in the contents panel.
 *
 * @param anchor the heading's id
 * @param label its text as trusted markup without links
 * @param children the headings below it
 */
public record Section(String anchor, TrustedHtml label, List<Section> children) {

    public Section {
        children = List.copyOf(children);
    }

    /**
     * A heading as the parser lists it.
     *
     * @param level 1 for the outermost
     */
    public record Line(int level, String anchor, TrustedHtml label) {}

    /** Nests headings by their levels; a level that is left out does not add an empty list. */
    public static List<Section> nest(List<Line> lines) {
        List<Section> result = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && lines.get(end).level() > lines.get(at).level()) {
                end++;
            }
            Line line = lines.get(at);
            result.add(new Section(line.anchor(), line.label(), nest(lines.subList(at + 1, end))));
            at = end;
        }
        return result;
    }
}
