// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.transfer.dump.DumpPage;
import org.explorepedia.transfer.dump.DumpSite;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;
import org.explorepedia.wikitext.title.TitleResult;

/**
 * Finds the place of another wiki's pages on this one. The namespaces that every wiki has are the same by number whatever
 * their language; those of extensions
 * have fixed numbers too; others are the same if they have the same name.
 */
final class TitleMapping {

    /** Namespaces with these numbers mean the same on every wiki. */
    private static final int LAST_COMMON = 15;

    /** Numbers that MediaWiki's extensions have on every wiki: subtitles, modules, gadgets; walls and threads of Fandom. */
    private static final Set<Integer> EXTENSIONS =
            Set.of(710, 711, 828, 829, 2300, 2301, 2302, 2303, Namespace.WALL, Namespace.THREAD);

    private final Namespaces here;
    private final TitleParser titles;
    private final Map<Integer, String> names;

    TitleMapping(DumpSite site, Namespaces here, TitleParser titles) {
        this.here = here;
        this.titles = titles;
        this.names = site.namespaces();
    }

    /** What becomes of a title. */
    sealed interface Mapped {

        /**
         * @param changed whether it reads differently here
         * @param lostNamespace name of a namespace that this wiki lacks and that became part of the title, or empty
         */
        record Here(Title title, boolean changed, String lostNamespace) implements Mapped {}

        /** @param reason in a few words */
        record Refused(String reason) implements Mapped {}
    }

    Mapped map(DumpPage page) {
        String full = page.title().replace('_', ' ').strip();
        int colon = full.indexOf(':');
        String prefix = colon < 0 ? "" : full.substring(0, colon).strip();
        int number = page.namespace().orElseGet(() -> byName(prefix));
        if (number < 0) {
            return new Mapped.Refused("pages of this namespace are made by the wiki itself");
        }
        if (number == Namespace.MAIN) {
            return parsed(full, full, "");
        }
        String rest = afterPrefix(full, colon, names.getOrDefault(number, ""));
        Optional<Namespace> local = local(number, names.getOrDefault(number, prefix));
        if (local.isEmpty()) {
            return parsed(full, full, names.getOrDefault(number, prefix));
        }
        return parsed(local.get().name() + ":" + rest, rest, "");
    }

    private Optional<Namespace> local(int number, String name) {
        if (number <= LAST_COMMON) {
            return here.find(number);
        }
        Optional<Namespace> named = name.isEmpty() ? Optional.empty() : here.find(name);
        return named.isPresent() || !(name.isEmpty() || EXTENSIONS.contains(number)) ? named : here.find(number);
    }

    /** Dumps before schema 0.6 give no number with a page. */
    private int byName(String prefix) {
        if (prefix.isEmpty()) {
            return Namespace.MAIN;
        }
        for (Map.Entry<Integer, String> namespace : names.entrySet()) {
            if (namespace.getValue().equalsIgnoreCase(prefix)) {
                return namespace.getKey();
            }
        }
        return names.isEmpty() ? here.find(prefix).map(Namespace::id).orElse(Namespace.MAIN) : Namespace.MAIN;
    }

    private static String afterPrefix(String full, int colon, String name) {
        // A name with a colon in it is possible, if unwise.
        if (!name.isEmpty() && full.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
            return full.substring(name.length() + 1).strip();
        }
        return full.substring(colon + 1).strip();
    }

    private Mapped parsed(String text, String expected, String lostNamespace) {
        return switch (titles.parse(text, Namespace.MAIN)) {
            case TitleResult.Invalid(TitleResult.Fault fault) -> new Mapped.Refused(reason(fault));
            case TitleResult.Valid(Title title) -> {
                if (title.isExternal()) {
                    yield new Mapped.Refused("on this wiki it begins like a link to another wiki");
                }
                if (title.dbKey().isEmpty()) {
                    yield new Mapped.Refused(reason(TitleResult.Fault.EMPTY));
                }
                if (title.namespace() < 0) {
                    yield new Mapped.Refused("pages of this namespace are made by the wiki itself");
                }
                if (title.hasFragment()) {
                    yield new Mapped.Refused(reason(TitleResult.Fault.INVALID_CHARACTERS));
                }
                yield new Mapped.Here(title, !title.text().equals(expected), lostNamespace);
            }
        };
    }

    private static String reason(TitleResult.Fault fault) {
        return switch (fault) {
            case EMPTY -> "it is empty";
            case TOO_LONG -> "it is longer than 255 bytes";
            case INVALID_CHARACTERS -> "it has characters that titles may not have";
            case INVALID_UTF8 -> "it is not well-formed text";
            case RELATIVE_PATH -> "it reads as a relative path";
            case MAGIC_TILDES -> "it contains a signature";
            case LEADING_COLON -> "it begins with a colon";
            case INTERWIKI_EMPTY -> "it is only a prefix of another wiki";
            case TALK_OF_NAMESPACE -> "it is the talk page of something that has none";
            case INVALID_IP -> "it is a malformed address";
        };
    }
}
