// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import java.util.List;

/** One part of a form. Names double as element ids. */
public sealed interface Field {

    /**
     * A line of text.
     *
     * @param id element id, where MediaWiki's differs from the name
     * @param type HTML's type, for example {@code text}, {@code password}, {@code email}
     * @param autocomplete HTML's token, or empty
     * @param hint what helps to fill it in, or empty
     * @param error what is wrong with it, or empty
     */
    record Text(
            String id,
            String name,
            String label,
            String value,
            String type,
            String autocomplete,
            boolean required,
            String hint,
            String error)
            implements Field {

        public Text(
                String name,
                String label,
                String value,
                String type,
                String autocomplete,
                boolean required,
                String hint,
                String error) {
            this(name, name, label, value, type, autocomplete, required, hint, error);
        }

        public Text(String name, String label, String value) {
            this(name, label, value, "text", "", false, "", "");
        }

        /** The same field under another element id. */
        public Text as(String other) {
            return new Text(other, name, label, value, type, autocomplete, required, hint, error);
        }

        public Text withHint(String text) {
            return new Text(id, name, label, value, type, autocomplete, required, text, error);
        }

        public Text withError(String text) {
            return new Text(id, name, label, value, type, autocomplete, required, hint, text);
        }

        public Text needed() {
            return new Text(id, name, label, value, type, autocomplete, true, hint, error);
        }
    }

    /** A box for longer text. */
    record Area(String name, String label, String value, int rows, boolean required, String hint, String error)
            implements Field {}

    /** A choice of one from a menu. */
    record Select(String name, String label, List<Option> options, String selected, String hint) implements Field {
        public Select {
            options = List.copyOf(options);
        }
    }

    /** A choice of one with all of them in sight. */
    record Radios(String name, String legend, List<Option> options, String selected) implements Field {
        public Radios {
            options = List.copyOf(options);
        }
    }

    /** Yes or no. */
    record Check(String name, String label, String value, boolean checked, String hint) implements Field {
        public Check(String name, String label, boolean checked) {
            this(name, label, "1", checked, "");
        }
    }

    /** A value that the viewer does not see. */
    record Hidden(String name, String value) implements Field {}

    /** Something to read between the fields. */
    record Note(Content body) implements Field {}

    /** Fields under a heading of their own. */
    record Group(String legend, List<Field> fields) implements Field {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * How somebody wants to hear of things, one a row: in the list or not, and when by mail.
     *
     * @param kind heading of the first column
     * @param web heading of the second
     * @param mail heading of the third
     */
    record Channels(String kind, String web, String mail, List<Channel> rows) implements Field {
        public Channels {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of {@link Channels}.
     *
     * @param fixed words in place of the box where there is no choice, or empty
     */
    record Channel(String label, Check web, String fixed, Select mail) {}

    /** An entry of a choice. */
    record Option(String value, String label) {}
}
