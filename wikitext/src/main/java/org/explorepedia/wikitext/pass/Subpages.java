// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.pass;

import org.explorepedia.wikitext.text.Chars;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.Title;

/** Resolves links such as {@code /Sub} and {@code ../Sister} against a page. */
public final class Subpages {

    private Subpages() {}

    /**
     * A resolved link.
     *
     * @param target full name
     * @param text what is shown if the link says nothing else
     */
    public record Resolved(String target, String text) {}

    /** The full name that a relative target stands for; the target itself if it leads nowhere. */
    public static Resolved resolve(Title page, String target, Namespaces namespaces) {
        String name = namespaces.prefixedText(page);
        int hash = target.indexOf('#');
        String suffix = hash < 0 ? "" : target.substring(hash);
        String path = Chars.trim(hash < 0 ? target : target.substring(0, hash));
        if (path.startsWith("/")) {
            boolean bare = path.length() > 1 && path.endsWith("/");
            String own = bare ? stripSlashes(path) : path.substring(1);
            return new Resolved(name + '/' + Chars.trim(own) + suffix, bare ? own + suffix : target);
        }
        int up = 0;
        String rest = path;
        while (rest.startsWith("../")) {
            up++;
            rest = rest.substring(3);
        }
        if (up == 0) {
            return new Resolved(target, target);
        }
        String[] parts = name.split("/", -1);
        if (parts.length <= up) {
            return new Resolved(target, target);
        }
        String parent = String.join("/", java.util.Arrays.copyOf(parts, parts.length - up));
        boolean bare = rest.endsWith("/");
        rest = stripTrailing(rest);
        String full = rest.isEmpty() ? parent : parent + '/' + Chars.trim(rest);
        String shown = bare && !rest.isEmpty() ? rest : full;
        return new Resolved(full + suffix, shown + suffix);
    }

    private static String stripTrailing(String path) {
        int to = path.length();
        while (to > 0 && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(0, to);
    }

    private static String stripSlashes(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }
}
