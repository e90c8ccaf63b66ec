// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.explorepedia.wikitext.title.Namespace;
import org.explorepedia.wikitext.title.Namespaces;

/** Makes the namespaces of a wiki in any of the languages that MediaWiki knows, from a table of their names. */
public final class NamespaceCatalog {

    private static final String TABLE = "namespaces.tsv";

    private static final Map<Integer, String> ENGLISH = Map.ofEntries(
            Map.entry(Namespace.MEDIA, "Media"),
            Map.entry(Namespace.SPECIAL, "Special"),
            Map.entry(Namespace.MAIN, ""),
            Map.entry(Namespace.TALK, "Talk"),
            Map.entry(Namespace.USER, "User"),
            Map.entry(Namespace.USER_TALK, "User talk"),
            Map.entry(Namespace.PROJECT, "Project"),
            Map.entry(Namespace.PROJECT_TALK, "Project talk"),
            Map.entry(Namespace.FILE, "File"),
            Map.entry(Namespace.FILE_TALK, "File talk"),
            Map.entry(Namespace.MEDIAWIKI, "MediaWiki"),
            Map.entry(Namespace.MEDIAWIKI_TALK, "MediaWiki talk"),
            Map.entry(Namespace.TEMPLATE, "Template"),
            Map.entry(Namespace.TEMPLATE_TALK, "Template talk"),
            Map.entry(Namespace.HELP, "Help"),
            Map.entry(Namespace.HELP_TALK, "Help talk"),
            Map.entry(Namespace.CATEGORY, "Category"),
            Map.entry(Namespace.CATEGORY_TALK, "Category talk"),
            Map.entry(Namespace.MODULE, "Module"),
            Map.entry(Namespace.MODULE + 1, "Module talk"),
            Map.entry(Namespace.WALL, "Wall"),
            Map.entry(Namespace.THREAD, "Thread"));

    private static final Set<Integer> WITHOUT_SUBPAGES = Set.of(
            Namespace.MEDIA, Namespace.SPECIAL, Namespace.MAIN, Namespace.FILE, Namespace.CATEGORY, Namespace.THREAD);

    private NamespaceCatalog() {}

    /**
     * The namespaces of a wiki, with modules, walls and threads; the first letter of titles is upper case everywhere.
     *
     * @param language code such as {@code de}; English names for one without a table entry
     * @param projectName the wiki's name, which its project namespace bears
     */
    public static Namespaces forLanguage(String language, String projectName) {
        String project = projectName.replace('_', ' ');
        Map<Integer, String> names = new TreeMap<>(ENGLISH);
        names.put(Namespace.PROJECT, project);
        names.put(Namespace.PROJECT_TALK, project + " talk");
        Map<Integer, List<String>> aliases = new HashMap<>();
        aliases.computeIfAbsent(Namespace.FILE, _ -> new ArrayList<>()).add("Image");
        aliases.computeIfAbsent(Namespace.FILE_TALK, _ -> new ArrayList<>()).add("Image talk");
        // The name on Fandom's wikis, so that what they link to is found.
        aliases.computeIfAbsent(Namespace.WALL, _ -> new ArrayList<>()).add("Message Wall");
        String[] row = row(language);
        if (row.length == 3) {
            for (String entry : row[1].isEmpty() ? new String[0] : row[1].split("\\|(?=-?\\d+=)", -1)) {
                int equals = entry.indexOf('=');
                names.put(
                        Integer.parseInt(entry.substring(0, equals)), localName(entry.substring(equals + 1), project));
            }
            for (String entry : row[2].isEmpty() ? new String[0] : row[2].split("(?<==-?\\d{1,5})\\|", -1)) {
                int equals = entry.lastIndexOf('=');
                int id = Integer.parseInt(entry.substring(equals + 1));
                aliases.computeIfAbsent(id, _ -> new ArrayList<>()).add(localName(entry.substring(0, equals), project));
            }
        }
        List<Namespace> all = new ArrayList<>();
        names.forEach((id, name) -> all.add(new Namespace(
                id,
                name,
                Objects.requireNonNull(ENGLISH.get(id)),
                aliases.getOrDefault(id, List.of()),
                false,
                !WITHOUT_SUBPAGES.contains(id),
                id == Namespace.MAIN)));
        return new Namespaces(all);
    }

    /** Some languages inflect the project's name; without their grammar the plain name is understood as well. */
    private static String localName(String pattern, String project) {
        String name = pattern.replace('_', ' ');
        int grammar = name.indexOf("{{");
        if (grammar >= 0) {
            int end = name.indexOf("}}", grammar);
            name = name.substring(0, grammar) + "$1" + name.substring(end < 0 ? name.length() : end + 2);
        }
        return name.replace("$1", project);
    }

    private static String[] row(String language) {
        String start = language + '\t';
        try (InputStream in = Objects.requireNonNull(NamespaceCatalog.class.getResourceAsStream(TABLE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start)) {
                    return line.split("\t", -1);
                }
            }
            return new String[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
