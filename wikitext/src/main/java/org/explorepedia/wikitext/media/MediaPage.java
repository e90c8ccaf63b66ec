// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.explorepedia.wikitext.expand.ParseState;
import org.explorepedia.wikitext.html.PageUrls;
import org.explorepedia.wikitext.output.Dependency;
import org.explorepedia.wikitext.request.PageSource.FileInfo;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;
import org.jspecify.annotations.Nullable;

/** What the files on a page share: addresses, sizes, and what is known of files. Belongs to one parse. */
public final class MediaPage {

    private final ParseState state;
    private final PageUrls urls;
    private final UnaryOperator<String> plainText;
    private final String language;
    private final boolean rightToLeft;
    private final Map<String, FileInfo> known = new HashMap<>();
    private final Set<String> redirects = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * @param plainText text of HTML without tags, marks resolved
     * @param language of drawings with text in several languages
     * @param rightToLeft whether the content is written so
     */
    public MediaPage(
            ParseState state, PageUrls urls, UnaryOperator<String> plainText, String language, boolean rightToLeft) {
        this.state = state;
        this.urls = urls;
        this.plainText = plainText;
        this.language = language;
        this.rightToLeft = rightToLeft;
    }

    public ParseState state() {
        return state;
    }

    public PageUrls urls() {
        return urls;
    }

    public boolean rightToLeft() {
        return rightToLeft;
    }

    public String language() {
        return language;
    }

    public String plainText(String html) {
        return plainText.apply(html);
    }

    /** Asks about files that will be needed, all at once. */
    public void prefetch(Collection<String> keys) {
        Set<String> unknown = new LinkedHashSet<>(keys);
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            known.putAll(state.source().files(unknown));
            asked.addAll(unknown);
            unknown.removeAll(known.keySet());
            askForPages(unknown);
        }
    }

    /** A missing file may still have a page, which may be a redirect. */
    private void askForPages(Set<String> keys) {
        Set<Title> titles = new LinkedHashSet<>();
        keys.forEach(key -> titles.add(Title.of(Namespace.FILE, key)));
        if (!titles.isEmpty()) {
            state.source().states(titles).forEach((title, page) -> {
                if (page.redirect()) {
                    redirects.add(title.dbKey());
                }
            });
        }
    }

    /** Whether a missing file's page leads to another one. */
    boolean isRedirect(Title title) {
        return redirects.contains(title.dbKey());
    }

    public @Nullable FileInfo file(String key) {
        prefetch(Set.of(key));
        return known.get(key);
    }

    public int defaultWidth() {
        state.dependsOn(Dependency.THUMB_WIDTH);
        return state.request().options().thumbWidth();
    }

    /** Address of the form for sending a missing file; empty if the wiki takes none. */
    public String uploadUrl(Title title) {
        return state.site().markup().uploads() ? uploadForm(title) : "";
    }

    /** Address of the form for sending a file, whether or not the wiki takes any. */
    public String uploadForm(Title title) {
        String form = state.site().namespaces().name(Namespace.SPECIAL) + ":Upload";
        return urls.script() + "?title=" + PageUrls.encode(form) + "&wpDestFile=" + PageUrls.encode(title.dbKey());
    }

    public boolean noFollow(String url) {
        return state.site().markup().noFollow() && !isException(url);
    }

    private boolean isException(String url) {
        int start = url.indexOf("//");
        String host = start < 0 ? "" : url.substring(start + 2);
        int end = 0;
        while (end < host.length() && "/?#:".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        String name = host.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        return state.site().markup().noFollowExceptions().stream()
                .anyMatch(e -> name.equals(e) || name.endsWith('.' + e));
    }
}
