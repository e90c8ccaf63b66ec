// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.function;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.site.LanguageFacts;

/** Dates in the usual format of a wiki's language, for signatures. Immutable. */
public final class DateTexts {

    private final LanguageFacts language;

    public DateTexts(String language) {
        this.language = new LanguageFacts.Table().get(language);
    }

    /** Such as {@code 00:02, 1 January 1970}. */
    public String timeAndDate(ZonedDateTime date, PageSource source) {
        DateNames names = new DateNames(language.code(), source::message);
        return new DateFormat(language, names).format(language.dateFormat("default", "both"), date);
    }

    /** Short name of the date's time zone, such as {@code UTC}. */
    public String zoneName(ZonedDateTime date) {
        String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(date);
        return name.equals("Z") ? "UTC" : name;
    }
}
