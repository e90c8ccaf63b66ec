// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.explorepedia.wikitext.title.TitleResult.Fault;
import org.explorepedia.wikitext.title.TitleResult.Invalid;
import org.explorepedia.wikitext.title.TitleResult.Valid;

/**
 * Reads titles by MediaWiki's rules, in one pass over the text for the usual case. Prefixes are looked up as namespaces
 * first and as interwiki prefixes second; a prefix that stands for this very wiki is dropped.
 */
public final class MediaWikiTitleParser implements TitleParser {

    private static final int MAX_BYTES = 255;
    private static final int MAX_BYTES_SPECIAL = 512;
    private static final String MAIN_PAGE = "Main_Page";

    private final Namespaces namespaces;
    private final Predicate<String> interwiki;
    private final Predicate<String> ownInterwiki;
    private final FirstLetter firstLetter;
    private final boolean someCaseSensitive;

    /**
     * @param interwiki whether a prefix in lower case leads to another wiki
     * @param ownInterwiki whether such a prefix leads to this very wiki
     * @param language code of the content language, for the case of first letters
     */
    public MediaWikiTitleParser(
            Namespaces namespaces, Predicate<String> interwiki, Predicate<String> ownInterwiki, String language) {
        this.namespaces = namespaces;
        this.interwiki = interwiki;
        this.ownInterwiki = ownInterwiki;
        this.firstLetter = FirstLetter.of(language);
        this.someCaseSensitive = namespaces.all().stream().anyMatch(Namespace::caseSensitive);
    }

    @Override
    public TitleResult parse(String text, int defaultNamespace) {
        String key = TitleText.normalize(text);
        if (key.indexOf('\uFFFD') >= 0) {
            return new Invalid(Fault.INVALID_UTF8);
        }
        int namespace = defaultNamespace;
        if (key.startsWith(":")) {
            namespace = Namespace.MAIN;
            key = TitleText.trim(key.substring(1));
        }
        if (key.isEmpty()) {
            return new Invalid(Fault.EMPTY);
        }
        String prefix = "";
        int colon = prefixEnd(key);
        while (colon > 0) {
            String word = TitleText.trimEnd(key.substring(0, colon));
            String rest = TitleText.trimStart(key.substring(colon + 1));
            Optional<Namespace> found = namespaces.find(word);
            if (found.isPresent() && !word.isEmpty()) {
                namespace = found.get().id();
                key = rest;
                if (namespace == Namespace.TALK && startsWithAnyPrefix(rest)) {
                    return new Invalid(Fault.TALK_OF_NAMESPACE);
                }
                break;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            if (!interwiki.test(lower)) {
                break;
            }
            key = rest;
            if (ownInterwiki.test(lower)) {
                if (key.isEmpty()) {
                    key = MAIN_PAGE;
                    namespace = Namespace.MAIN;
                    break;
                }
                colon = prefixEnd(key);
                continue;
            }
            prefix = lower;
            namespace = Namespace.MAIN;
            if (key.startsWith(":")) {
                key = TitleText.trim(key.substring(1));
            }
            break;
        }
        return finish(key, namespace, prefix);
    }

    private TitleResult finish(String keyAndFragment, int namespace, String prefix) {
        String key = keyAndFragment;
        String fragment = "";
        int hash = key.indexOf('#');
        if (hash >= 0) {
            fragment = key.substring(hash + 1).replace('_', ' ');
            key = TitleText.trimEnd(key.substring(0, hash));
        }
        if (TitleText.hasForbidden(key)) {
            return new Invalid(Fault.INVALID_CHARACTERS);
        }
        if (key.indexOf('.') >= 0 && TitleText.isRelativePath(key)) {
            return new Invalid(Fault.RELATIVE_PATH);
        }
        if (key.contains("~~~")) {
            return new Invalid(Fault.MAGIC_TILDES);
        }
        int limit = namespace == Namespace.SPECIAL ? MAX_BYTES_SPECIAL : MAX_BYTES;
        // No UTF-16 unit takes more than three bytes, so that short keys need no count.
        if (key.length() * 3 > limit && key.getBytes(StandardCharsets.UTF_8).length > limit) {
            return new Invalid(Fault.TOO_LONG);
        }
        boolean local = prefix.isEmpty();
        if (local && !isCaseSensitive(namespace)) {
            key = firstLetter.capitalize(key);
        }
        if (key.isEmpty() && local && namespace != Namespace.MAIN) {
            return new Invalid(Fault.EMPTY);
        }
        if (namespace == Namespace.USER || namespace == Namespace.USER_TALK) {
            key = IpAddress.sanitize(key);
        }
        if (key.startsWith(":")) {
            return new Invalid(Fault.LEADING_COLON);
        }
        return new Valid(new Title(namespace, key, fragment, prefix));
    }

    private boolean isCaseSensitive(int namespace) {
        return someCaseSensitive
                && namespaces.find(namespace).map(Namespace::caseSensitive).orElse(false);
    }

    /** Position of the colon that may end a prefix, or -1; at least one character stands before it. */
    private static int prefixEnd(String key) {
        return key.indexOf(':', 1);
    }

    private boolean startsWithAnyPrefix(String key) {
        int colon = prefixEnd(key);
        if (colon <= 0) {
            return false;
        }
        String word = TitleText.trimEnd(key.substring(0, colon));
        return namespaces.find(word).isPresent() || interwiki.test(word.toLowerCase(Locale.ROOT));
    }
}
