// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import java.util.Optional;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.explorepedia.wikitext.title.TitleParser;

/** Which names accounts may have, and their canonical form: a title of the user namespace without subpage. */
public final class UserNames {

    private static final int MAX_LENGTH = 85;
    /** Characters that would make a name look like an address, a subpage, an import or a mention. */
    private static final String FORBIDDEN = "/@#<>[]{}|=:\"%\\";

    private final TitleParser titles;

    public UserNames(TitleParser titles) {
        this.titles = titles;
    }

    /** The canonical form of what somebody typed, or empty if no account can have this name. */
    public Optional<String> canonical(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_LENGTH || hasForbidden(name)) {
            return Optional.empty();
        }
        return titles.find(name, Namespace.USER)
                .filter(title -> title.namespace() == Namespace.USER && !title.isExternal() && !title.hasFragment())
                .map(Title::text)
                .filter(text -> !isAddress(text) && !VisitorNames.matches(text));
    }

    private static boolean hasForbidden(String name) {
        return name.codePoints()
                .anyMatch(c -> c < 0x80 && FORBIDDEN.indexOf(c) >= 0
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.isISOControl(c));
    }

    /** Whether a name has the form of an IP address, whole or with letters in place of digits as in {@code 10.0.0.xxx}. */
    public static boolean isAddress(String name) {
        if (name.indexOf(':') >= 0) {
            return name.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.' || c == '/');
        }
        int dots = 0;
        int run = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (run == 0) {
                    return false;
                }
                dots++;
                run = 0;
            } else if (c >= '0' && c <= '9' || c == 'x' && dots > 0) {
                if (++run > 3) {
                    return false;
                }
            } else {
                return false;
            }
        }
        return dots == 3 && run > 0;
    }
}
