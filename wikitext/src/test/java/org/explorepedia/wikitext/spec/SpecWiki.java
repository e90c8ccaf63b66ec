// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.wikitext.request.PageSource;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Title;

/** The wiki that examples live in: the pages of their file, and the files and revisions that MediaWiki's tests assume. */
final class SpecWiki implements PageSource {

    private static final String IMAGES = "http://example.com/images/";
    private static final Map<String, FileInfo> FILES = files();

    private final Map<Title, String> texts;
    private final Title page;
    private final Optional<RevisionInfo> saved;

    /**
     * @param page the page of the example
     * @param saved its revision if it was saved before
     */
    SpecWiki(Map<Title, String> texts, Title page, Optional<RevisionInfo> saved) {
        this.texts = texts;
        this.page = page;
        this.saved = saved;
    }

    @Override
    public Optional<SourceText> text(Title title) {
        String text = texts.get(title);
        return text == null
                ? Optional.empty()
                : Optional.of(new SourceText(title, text, 1 + title.hashCode() % 1000L, "wikitext"));
    }

    @Override
    public Map<Title, PageState> states(Set<Title> titles) {
        Map<Title, PageState> states = new HashMap<>();
        for (Title title : titles) {
            String text = texts.get(title);
            if (text != null) {
                boolean redirect =
                        text.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("#redirect");
                states.put(title, new PageState(1000L + Math.abs(title.hashCode() % 9000), redirect, text.length()));
            }
        }
        return states;
    }

    @Override
    public Map<String, FileInfo> files(Set<String> keys) {
        Map<String, FileInfo> found = new HashMap<>();
        for (String key : keys) {
            FileInfo info = FILES.get(target(key));
            if (info != null) {
                found.put(key, info);
            }
        }
        return found;
    }

    /** A file's page may lead to another file. */
    private String target(String key) {
        String text = texts.getOrDefault(Title.of(Namespace.FILE, key), "");
        int open = text.indexOf("[[");
        int close = text.indexOf("]]");
        if (!text.startsWith("#REDIRECT") || open < 0 || close < open) {
            return key;
        }
        String name = text.substring(text.indexOf(':', open) + 1, close).strip();
        return name.isEmpty()
                ? key
                : Character.toUpperCase(name.charAt(0)) + name.substring(1).replace(' ', '_');
    }

    @Override
    public Optional<String> message(String key) {
        String dbKey = key.isEmpty() ? key : Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return Optional.ofNullable(texts.get(Title.of(Namespace.MEDIAWIKI, dbKey.replace(' ', '_'))));
    }

    @Override
    public List<Title> pagesWithPrefix(Title prefix, int limit) {
        return texts.keySet().stream()
                .filter(title ->
                        title.namespace() == prefix.namespace() && title.dbKey().startsWith(prefix.dbKey()))
                .sorted(Comparator.comparing(Title::dbKey))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RevisionInfo> revision(Title title) {
        if (title.equals(page)) {
            return saved;
        }
        return texts.containsKey(title)
                ? Optional.of(new RevisionInfo(
                        1,
                        Instant.ofEpochSecond(123),
                        "127.0.0.1",
                        text(title).map(t -> t.text().length()).orElse(0)))
                : Optional.empty();
    }

    @Override
    public Map<SiteStatistic, Long> statistics() {
        return Map.of(
                SiteStatistic.PAGES, 0L,
                SiteStatistic.ARTICLES, 0L,
                SiteStatistic.FILES, 8L,
                SiteStatistic.EDITS, 0L,
                SiteStatistic.USERS, 0L,
                SiteStatistic.ACTIVE_USERS, 0L,
                SiteStatistic.ADMINS, 0L);
    }

    private static Map<String, FileInfo> files() {
        Map<String, FileInfo> files = new LinkedHashMap<>();
        for (FileInfo file : (Collection<FileInfo>) java.util.List.of(
                file("Foobar.jpg", "3/3a", 1941, 220, 7881, "image/jpeg", "BITMAP", 1, false),
                file("Thumb.png", "e/ea", 135, 135, 22589, "image/png", "BITMAP", 1, false),
                file("Foobar.svg", "f/ff", 240, 180, 12345, "image/svg+xml", "DRAWING", 1, true),
                file("Bad.jpg", "0/09", 320, 240, 12345, "image/jpeg", "BITMAP", 1, false),
                file("Hi-ho.jpg", "9/9d", 1941, 220, 7881, "image/jpeg", "BITMAP", 1, false),
                file("Video.ogv", "0/00", 320, 240, 12345, "application/ogg", "VIDEO", 1, false),
                file("Audio.oga", "4/41", 0, 0, 12345, "application/ogg", "AUDIO", 1, false),
                file("LoremIpsum.djvu", "5/5f", 2480, 3508, 3249, "image/vnd.djvu", "OFFICE", 5, true))) {
            files.put(file.name(), file);
        }
        return Map.copyOf(files);
    }

    private static FileInfo file(
            String name,
            String folder,
            int width,
            int height,
            long bytes,
            String mime,
            String mediaType,
            int pages,
            boolean scalable) {
        return new FileInfo(
                name,
                IMAGES + folder + "/" + name,
                width,
                height,
                bytes,
                mime,
                mediaType,
                pages,
                scalable,
                name.equals("Bad.jpg"));
    }
}
