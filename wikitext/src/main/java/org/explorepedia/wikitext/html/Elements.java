// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.explorepedia.wikitext.text.SliceMap;
import org.jspecify.annotations.Nullable;

/** The elements and attributes that wikitext may write, from {@code elements.txt}. */
public final class Elements {

    /** The list of the language. */
    public static final Elements ALLOWED = new Elements();

    private final Map<String, Element> byName = new HashMap<>();
    private final SliceMap<Element> bySlice;
    private Set<String> common = Set.of();

    private Elements() {
        try (InputStream in = Objects.requireNonNull(Elements.class.getResourceAsStream("elements.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    read(List.of(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bySlice = new SliceMap<>(byName);
    }

    private void read(List<String> words) {
        String name = words.getFirst();
        List<String> rest = words.subList(2, words.size());
        if (name.equals("*")) {
            common = Set.copyOf(rest);
            return;
        }
        Set<String> attributes = new TreeSet<>(rest);
        if (!attributes.remove("nocommon")) {
            attributes.addAll(common);
        }
        byName.put(name, new Element(name, Element.Kind.valueOf(words.get(1).toUpperCase(Locale.ROOT)), attributes));
    }

    public Optional<Element> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The element with the name in this slice in any case; {@code null} if it is not allowed. */
    public @Nullable Element get(char[] text, int from, int to) {
        return bySlice.get(text, from, to);
    }

    /** An element that must be on the list. */
    public Element require(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
