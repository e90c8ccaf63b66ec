// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a list of references, while the page is being read. */
final class Reference {

    /** Unique on the page, part of ids. */
    final int key;

    /** Empty for references without name. */
    final String name;

    /** What readers see, such as {@code 3} or {@code 3.1}; empty for the rest of a reference on another page. */
    final String number;

    /** The name of the reference that this text continues although it was not on the page before; empty for others. */
    final String follows;

    final @Nullable Reference parent;

    /** Id of the entry in the list. */
    final String noteId;

    private final String useId;

    /** Wikitext; null until some use has content. */
    @Nullable
    String text;

    /** {@code ltr}, {@code rtl} or empty. */
    String direction = "";

    /** How often it was used. */
    int uses;

    int children;

    /** HTML of complaints that stand behind the text. */
    final List<String> warnings = new ArrayList<>();

    Reference(int key, String name, String number, String follows, @Nullable Reference parent) {
        this.key = key;
        this.name = name;
        this.number = number;
        this.follows = follows;
        this.parent = parent;
        String part = name.isEmpty() ? "" : CiteText.normalize(name);
        this.noteId = part.isEmpty() ? "cite_note-" + key : "cite_note-" + part + '-' + key;
        this.useId = part.isEmpty() ? "cite_ref-" + key : "cite_ref-" + part + '_' + key + '-';
    }

    /** Id of a use in the text, counted from 0. */
    String useId(int use) {
        return name.isEmpty() ? useId : useId + use;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }
}
