// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

import java.util.Optional;
import org.explorepedia.core.message.Localizer;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Words for edits that came without a summary; in the language of the wiki, since they are stored. */
final class AutomaticSummary {

    private static final int EXCERPT = 200;

    private final Localizer contentTexts;
    private final Namespaces namespaces;

    AutomaticSummary(Localizer contentTexts, Namespaces namespaces) {
        this.contentTexts = contentTexts;
        this.namespaces = namespaces;
    }

    /** Something to say about the change, or an empty text. */
    String of(Optional<String> before, String after, Optional<Title> redirect) {
        if (redirect.isPresent() && before.map(text -> !text.equals(after)).orElse(true)) {
            return contentTexts.text("summary.redirect", link(redirect.get()));
        }
        if (before.isEmpty()) {
            return after.isBlank()
                    ? contentTexts.text("summary.created-blank")
                    : contentTexts.text("summary.created", excerpt(after));
        }
        if (after.isBlank() && !before.get().isBlank()) {
            return contentTexts.text("summary.blanked");
        }
        return AutomaticTags.isReplaced(before.get(), after)
                ? contentTexts.text("summary.replaced", excerpt(after))
                : "";
    }

    String newSection(String heading) {
        return heading.isEmpty() ? "" : contentTexts.text("summary.new-section", heading);
    }

    String undo(long revision, String author) {
        return contentTexts.text("summary.undo", Long.toString(revision), author);
    }

    String undoSeveral(long first, long last) {
        return contentTexts.text("summary.undo-several", Long.toString(first), Long.toString(last));
    }

    String restore(long revision, String author) {
        return contentTexts.text("summary.restore", Long.toString(revision), author);
    }

    String rollback(String undone, String restored) {
        return contentTexts.text("summary.rollback", undone, restored);
    }

    private String link(Title title) {
        return "[[" + namespaces.prefixedText(title) + (title.hasFragment() ? "#" + title.fragment() : "") + "]]";
    }

    private static String excerpt(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
