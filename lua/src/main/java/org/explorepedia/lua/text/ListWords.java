// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.text;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;
import org.explorepedia.lua.LuaHost;
import org.explorepedia.wikitext.function.LanguageWriting;
import org.explorepedia.wikitext.request.PageSource;

/** What stands between the items of a list: the wiki's own texts, else what is usual in the language. */
public final class ListWords {

    private final PageSource source;
    private final Locale locale;

    ListWords(LuaHost host) {
        this(host.state().source(), host.site().language());
    }

    /** @param source has the wiki's own texts, if the list is in its language */
    public ListWords(PageSource source, String language) {
        this.source = source;
        this.locale = LanguageWriting.locale(language);
    }

    public String comma() {
        return source.message("comma-separator").orElse(", ");
    }

    /** The word before the last item, with the spaces around it. */
    public String and() {
        String space = source.message("word-separator").orElse(" ");
        return source.message("and").map(word -> word + space).orElseGet(() -> usual(locale));
    }

    /** The usual word for "and" in the language. */
    public static String usual(Locale locale) {
        String joined = ListFormatter.getInstance(locale).format("0", "1");
        int end = joined.lastIndexOf('1');
        return end > 1 ? joined.substring(1, end) : " and ";
    }

    /** The items as one text. */
    public static String join(List<String> items, String separator, String conjunction) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.getFirst();
        }
        return String.join(separator, items.subList(0, items.size() - 1)) + conjunction + items.getLast();
    }
}
