// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.title;

import java.util.List;

/**
 * One namespace of a wiki.
 *
 * @param id number; talk namespaces are odd
 * @param name localised name with spaces, empty for the main namespace
 * @param canonicalName the English name that works on every wiki
 * @param aliases further names that lead here
 * @param caseSensitive whether the first letter of titles keeps its case
 * @param subpages whether a slash in titles makes subpages
 * @param content whether its pages count as articles
 */
public record Namespace(
        int id,
        String name,
        String canonicalName,
        List<String> aliases,
        boolean caseSensitive,
        boolean subpages,
        boolean content) {

    public static final int MEDIA = -2;
    public static final int SPECIAL = -1;
    public static final int MAIN = 0;
    public static final int TALK = 1;
    public static final int USER = 2;
    public static final int USER_TALK = 3;
    public static final int PROJECT = 4;
    public static final int PROJECT_TALK = 5;
    public static final int FILE = 6;
    public static final int FILE_TALK = 7;
    public static final int MEDIAWIKI = 8;
    public static final int MEDIAWIKI_TALK = 9;
    public static final int TEMPLATE = 10;
    public static final int TEMPLATE_TALK = 11;
    public static final int HELP = 12;
    public static final int HELP_TALK = 13;
    public static final int CATEGORY = 14;
    public static final int CATEGORY_TALK = 15;
    /** Message walls, as on Fandom's wikis. */
    public static final int WALL = 1200;
    /** Permanent addresses of wall threads, as on Fandom's wikis. */
    public static final int THREAD = 1201;

    public static final int MODULE = 828;

    public Namespace {
        aliases = List.copyOf(aliases);
    }
}
