// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

/** What {@link TitleParser} makes of a text: a title, or why it can be none. */
public sealed interface TitleResult {

    record Valid(Title title) implements TitleResult {}

    record Invalid(Fault fault) implements TitleResult {}

    /** Why a text is no title; {@link #messageKey} names the text that explains it. */
    enum Fault {
        EMPTY,
        TOO_LONG,
        INVALID_CHARACTERS,
        INVALID_UTF8,
        RELATIVE_PATH,
        MAGIC_TILDES,
        LEADING_COLON,
        INTERWIKI_EMPTY,
        TALK_OF_NAMESPACE,
        INVALID_IP;

        public String messageKey() {
            return "title.fault." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
