// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.Optional;

/** Which part of a page is written. */
public sealed interface Section {

    Section WHOLE = new Whole();

    record Whole() implements Section {}

    /** A section by its number in the source; 0 is the lead. */
    record Numbered(int index) implements Section {}

    /** A section to be added at the end; the heading may be empty. */
    record New(String heading) implements Section {}

    /** Text added to the end or the beginning as it is, as {@code appendtext} and {@code prependtext} of the API do. */
    record Added(boolean atEnd) implements Section {}

    /** Text for a place that is looked up in the page as it is when it is saved, so that no later edit is in the way. */
    record Placed(Placement placement) implements Section {}

    /** Finds the place for a text. */
    @FunctionalInterface
    interface Placement {

        /** The page with the text in it; empty if the place is gone. */
        Optional<String> into(String page, String text);
    }

    /** Reads the parameter {@code section}; empty for what cannot be one. */
    static Optional<Section> parse(String parameter, String heading) {
        if (parameter.isEmpty()) {
            return Optional.of(WHOLE);
        }
        if (parameter.equals("new")) {
            return Optional.of(new New(heading.strip()));
        }
        boolean digits = parameter.length() <= 6 && parameter.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new Numbered(Integer.parseInt(parameter))) : Optional.empty();
    }

    /** The value of the parameter {@code section}. */
    default String parameter() {
        return switch (this) {
            case Whole _ -> "";
            case Numbered numbered -> Integer.toString(numbered.index());
            case New _ -> "new";
            case Added _, Placed _ -> "";
        };
    }
}
