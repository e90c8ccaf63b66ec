// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

/** Relative links between a page and its subpages. */
public final class SubpageLinks {

    private SubpageLinks() {}

    /**
     * The full name that a relative link such as {@code /sub} or {@code ../sibling} stands for.
     *
     * @param page where the link stands
     * @param link what was written
     * @return the link itself if it is not relative, or if the page's namespace has no subpages
     */
    public static String absolute(Title page, String link, Namespaces namespaces) {
        if (link.isEmpty() || (link.charAt(0) != '/' && !link.startsWith("../"))) {
            return link;
        }
        if (!namespaces.find(page.namespace()).map(Namespace::subpages).orElse(false)) {
            return link;
        }
        int hash = link.indexOf('#');
        String target = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        String base = namespaces.prefixedText(page.withoutFragment());
        if (target.startsWith("/")) {
            return base + '/' + withoutSlashes(target.substring(1)).strip() + fragment;
        }
        String rest = target;
        int end = base.length();
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            end = base.lastIndexOf('/', end - 1);
            if (end < 0) {
                return link;
            }
        }
        rest = withoutSlashes(rest).strip();
        return base.substring(0, end) + (rest.isEmpty() ? "" : '/' + rest) + fragment;
    }

    private static String withoutSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
