// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.Objects;

/**
 * The name of a page in canonical form, as MediaWiki's titles: a namespace, a key with underscores, and for links also a
 * fragment and an interwiki prefix. Only {@link TitleParser} makes titles from what people write.
 *
 * @param namespace number of the namespace, 0 for articles; 0 also for interwiki titles
 * @param dbKey the name without namespace, words joined by underscores; empty for links such as {@code [[#top]]}
 * @param fragment the part after {@code #}, with spaces, empty if none
 * @param interwiki the interwiki prefix in lower case, empty for pages of this wiki
 */
public record Title(int namespace, String dbKey, String fragment, String interwiki) {

    public Title {
        Objects.requireNonNull(dbKey);
        Objects.requireNonNull(fragment);
        Objects.requireNonNull(interwiki);
    }

    /** Titles are keys of many maps; the name alone tells most of them apart. */
    @Override
    public int hashCode() {
        return dbKey.hashCode() * 31 + namespace;
    }

    /** A local title without fragment; the key must already be canonical. */
    public static Title of(int namespace, String dbKey) {
        return new Title(namespace, dbKey, "", "");
    }

    /** The name without namespace as people read it, with spaces. */
    public String text() {
        return dbKey.replace('_', ' ');
    }

    public boolean isExternal() {
        return !interwiki.isEmpty();
    }

    public boolean hasFragment() {
        return !fragment.isEmpty();
    }

    public Title withoutFragment() {
        return fragment.isEmpty() ? this : new Title(namespace, dbKey, "", interwiki);
    }

    /** True for discussion namespaces: the odd, positive numbers but that of wall threads. */
    public boolean isTalk() {
        return namespace > 0 && (namespace & 1) == 1 && namespace != Namespace.THREAD;
    }

    /** The talk page of a subject page; itself for one that has none (talk, special, media, walls, threads, interwiki). */
    public Title talkPage() {
        boolean none = isTalk() || namespace < 0 || isWall() || isExternal();
        return none ? this : Title.of(namespace + 1, dbKey);
    }

    /** True for message walls and their threads, which are discussions but have no discussion page themselves. */
    private boolean isWall() {
        return namespace == Namespace.WALL || namespace == Namespace.THREAD;
    }

    /** The subject page of a talk page; itself for others. */
    public Title subjectPage() {
        return isTalk() ? Title.of(namespace - 1, dbKey) : this;
    }
}
