// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import org.explorepedia.core.message.Html;
import org.explorepedia.core.message.Localizer;

/** The words of the interface in one language; the only source of text for templates. */
public interface Texts {

    /**
     * The message with its arguments put in, as plain text that templates escape.
     *
     * @param key for example {@code skin.search.label}
     * @param args the values for {@code {0}}, {@code {1}} …; numbers stay numbers so that plural rules apply
     */
    String get(String key, Object... args);

    /** The message as markup: arguments that are {@link Content} are put in as they stand, all others escaped. */
    Content html(String key, Object... args);

    /** The words as one viewer reads them. */
    static Texts of(Localizer localizer) {
        return new Localized(localizer);
    }

    /** A part as a piece of markup, for use inside a message. */
    static Html markup(Content part) {
        StringOutput output = new StringOutput();
        part.writeTo(output);
        return new Html(output.toString());
    }

    /** Words from the message files and the wiki's overrides. */
    record Localized(Localizer localizer) implements Texts {

        @Override
        public String get(String key, Object... args) {
            return localizer.text(key, args);
        }

        @Override
        public Content html(String key, Object... args) {
            Object[] safe = args.clone();
            for (int i = 0; i < safe.length; i++) {
                if (safe[i] instanceof Content part) {
                    safe[i] = markup(part);
                }
            }
            return new TrustedHtml(localizer.html(key, safe).markup());
        }
    }
}
