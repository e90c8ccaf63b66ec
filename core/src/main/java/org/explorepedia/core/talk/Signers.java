// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.talk;

import java.util.Optional;
import org.explorepedia.wikitext.site.SpecialPageNames;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Tells from the markup before a time who signed with it. Immutable. */
final class Signers {

    private static final String CONTRIBUTIONS = "Contributions";
    private static final int LONGEST_TARGET = 300;

    private final TitleParser titles;
    private final SpecialPageNames specialPages;
    private final Timestamps timestamps;

    Signers(TitleParser titles, SpecialPageNames specialPages, Timestamps timestamps) {
        this.titles = titles;
        this.specialPages = specialPages;
        this.timestamps = timestamps;
    }

    /** Who a part of a text links to last as to a person: their page, talk page, contributions, or a template of theirs. */
    Optional<String> lastIn(String text, int from, int to) {
        int at = to;
        while (at > from) {
            at = lastOpening(text, from, at);
            if (at < 0) {
                return Optional.empty();
            }
            Optional<String> person = person(target(text, at + 2, to));
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** The last place before {@code to} where a link or template begins, or -1. */
    private static int lastOpening(String text, int from, int to) {
        for (int i = to - 2; i >= from; i--) {
            char c = text.charAt(i);
            if ((c == '[' || c == '{') && text.charAt(i + 1) == c) {
                return i;
            }
        }
        return -1;
    }

    private static String target(String text, int from, int to) {
        int limit = Math.min(to, from + LONGEST_TARGET);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '|' || c == ']' || c == '}' || c == '\n' || c == '[' || c == '{') {
                return text.substring(from, i);
            }
        }
        return "";
    }

    private Optional<String> person(String target) {
        // Most links lead to articles; only a prefix can make one a person's.
        if (target.indexOf(':') < 0) {
            return Optional.empty();
        }
        return titles.find(target, Namespace.MAIN).flatMap(this::person);
    }

    private Optional<String> person(Title title) {
        if (title.isExternal()) {
            return titles.find(title.text(), Namespace.MAIN)
                    .filter(there -> !there.isExternal() && isOfPerson(there.namespace()))
                    .map(there -> title.interwiki() + ">" + name(there.text()));
        }
        if (isOfPerson(title.namespace())) {
            return Optional.of(name(title.text())).filter(name -> !name.isEmpty());
        }
        if (title.namespace() == Namespace.SPECIAL) {
            String key = title.dbKey();
            int slash = key.indexOf('/');
            boolean contributions = slash > 0
                    && specialPages
                            .preferred(key.substring(0, slash))
                            .filter(CONTRIBUTIONS::equals)
                            .isPresent();
            return contributions
                    ? Optional.of(key.substring(slash + 1).replace('_', ' ').strip())
                            .filter(name -> !name.isEmpty())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isOfPerson(int namespace) {
        return namespace == Namespace.USER || namespace == Namespace.USER_TALK || namespace == Namespace.WALL;
    }

    private static String name(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    /**
     * Whom a template such as {@code {{unsigned|Ana|12:00, 1 January 2024}}} names: its first parameter that is neither a
     * time nor markup. Templates of other kinds have no time, so they are not asked.
     */
    Optional<String> namedBy(String template) {
        for (String parameter : template.split("\\|", 12)) {
            String value = parameter.strip();
            int equals = value.indexOf('=');
            if (equals > 0 && equals < 3) {
                value = value.substring(equals + 1).strip();
            }
            boolean first = template.startsWith(parameter);
            boolean plain = !first
                    && !value.isEmpty()
                    && value.length() < 100
                    && value.indexOf('=') < 0
                    && value.indexOf('[') < 0
                    && value.indexOf('{') < 0
                    && timestamps.alone(value) == null;
            if (plain) {
                Optional<Title> title = titles.find(value, Namespace.USER);
                if (title.isPresent()
                        && !title.get().isExternal()
                        && isOfPerson(title.get().namespace())) {
                    return Optional.of(name(title.get().text()));
                }
            }
        }
        return Optional.empty();
    }
}
