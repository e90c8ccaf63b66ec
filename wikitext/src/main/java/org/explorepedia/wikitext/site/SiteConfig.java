// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explorepedia.wikitext.title.MediaWikiTitleParser;
import org.explorepedia.wikitext.title.Namespaces;
import org.explorepedia.wikitext.title.TitleParser;

/**
 * What the engine is told about a wiki. A value: everything that differs between wikis stands here or in data files.
 *
 * @param siteName name of the wiki
 * @param server scheme and host, such as {@code https://example.org}
 * @param scriptPath path before {@code /index.php}, such as {@code /w}
 * @param articlePath path of pages with {@code } for the title
 * @param language code of the content language
 * @param namespaces in that language
 * @param interwiki by prefix in lower case
 * @param languagePrefixes interwiki prefixes that stand for languages
 * @param timeZone IANA name of the wiki's local time
 * @param markup switches of the markup
 * @param limits of every parse
 */
public record SiteConfig(
        String siteName,
        String server,
        String scriptPath,
        String articlePath,
        String language,
        Namespaces namespaces,
        Map<String, Interwiki> interwiki,
        Set<String> languagePrefixes,
        String timeZone,
        MarkupOptions markup,
        Limits limits) {

    public SiteConfig {
        interwiki = Map.copyOf(interwiki);
        languagePrefixes = Set.copyOf(languagePrefixes);
    }

    /**
     * A wiki with nothing special: the namespaces of its language, no other wikis to link to, MediaWiki's usual settings and
     * limits.
     *
     * @param server scheme and host, such as {@code https://example.org}
     * @param language code of the content language
     */
    public static SiteConfig simple(String siteName, String server, String language) {
        return new SiteConfig(
                siteName,
                server,
                "/w",
                "/wiki/$1",
                language,
                NamespaceCatalog.forLanguage(language, siteName),
                Map.of(),
                Set.of(),
                "UTC",
                MarkupOptions.DEFAULT,
                Limits.DEFAULT);
    }

    /** A reader of titles by these rules; a prefix whose address is that of this wiki's own articles is dropped. */
    public TitleParser titleParser() {
        String own = server + articlePath;
        return new MediaWikiTitleParser(
                namespaces,
                interwiki::containsKey,
                prefix -> {
                    Interwiki wiki = interwiki.get(prefix);
                    return wiki != null && wiki.url().equals(own);
                },
                language);
    }

    /**
     * Another wiki that can be linked to by a prefix.
     *
     * @param url with {@code } for the title
     * @param local whether such links lead to this very wiki or its family, and are followed by {@code /wiki/prefix:Title}
     */
    public record Interwiki(String prefix, String url, boolean local) {}

    /**
     * @param legacyHeadings old heading markup with {@code mw-headline} spans
     * @param legacyMedia image markup of MediaWiki before 1.42
     * @param magicLinks whether bare ISBN, RFC and PMID numbers become links
     * @param externalImages whether addresses of pictures are shown as pictures
     * @param noFollow whether external links ask search engines not to follow
     * @param noFollowExceptions hosts that are followed
     * @param urlProtocols allowed beginnings of external links, such as {@code https://} and {@code mailto:}
     * @param maxTocLevel deepest level in the contents list, plus one
     * @param responsiveReferences whether long reference lists stand in columns
     * @param uploads whether missing files link to the upload form
     * @param fragmentModes ways to write ids, first one primary: {@code html5}, {@code legacy}
     * @param displayTitles whether pages may set how their title is shown
     * @param restrictDisplayTitles whether a title may differ from the page's name in looks only
     * @param externalLinkTarget the {@code target} attribute of external links, or empty
     * @param languageLinks whether interlanguage links leave the text and go to the side of the page
     * @param rawHtml whether {@code <html>} passes anything; dangerous, for closed wikis only
     * @param userLanguage whether the language of the viewer shows in the text, as by {@code {{USERLANGUAGE}}}
     * @param subReferences whether references may have details ({@code <ref details>}, {@code <ref extends>})
     */
    public record MarkupOptions(
            boolean legacyHeadings,
            boolean legacyMedia,
            boolean magicLinks,
            boolean externalImages,
            boolean noFollow,
            Set<String> noFollowExceptions,
            List<String> urlProtocols,
            int maxTocLevel,
            boolean responsiveReferences,
            boolean uploads,
            List<String> fragmentModes,
            boolean displayTitles,
            boolean restrictDisplayTitles,
            String externalLinkTarget,
            boolean languageLinks,
            boolean rawHtml,
            boolean userLanguage,
            boolean subReferences) {

        /** Settings of a new wiki: MediaWiki's, with the markup of today. */
        public static final MarkupOptions DEFAULT = new MarkupOptions(
                false,
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(
                        "bitcoin:",
                        "ftp://",
                        "ftps://",
                        "geo:",
                        "git://",
                        "gopher://",
                        "http://",
                        "https://",
                        "irc://",
                        "ircs://",
                        "magnet:",
                        "mailto:",
                        "matrix:",
                        "mms://",
                        "news:",
                        "nntp://",
                        "redis://",
                        "sftp://",
                        "sip:",
                        "sips:",
                        "sms:",
                        "ssh://",
                        "svn://",
                        "tel:",
                        "telnet://",
                        "urn:",
                        "worldwind://",
                        "xmpp:",
                        "//"),
                999,
                true,
                true,
                List.of("html5", "legacy"),
                true,
                true,
                "",
                true,
                false,
                false,
                false);

        public MarkupOptions {
            noFollowExceptions = Set.copyOf(noFollowExceptions);
            urlProtocols = List.copyOf(urlProtocols);
            fragmentModes = List.copyOf(fragmentModes);
        }
    }
}
