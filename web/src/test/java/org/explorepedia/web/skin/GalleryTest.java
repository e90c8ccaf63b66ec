// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for every kind of page; leaves them in {@code target/gallery} for looking at. */
class GalleryTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile(" (?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ar"})
    void everyPageIsWholeAndLabelled(String language) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery", language));
        for (var page : new Gallery(language).pages().entrySet()) {
            String html = new String(page.getValue(), StandardCharsets.UTF_8);
            String name = language + "/" + page.getKey();
            assertEquals(1, html.split("<h1", -1).length - 1, name + " has one h1");
            assertFalse(html.contains("⧼"), name + " lacks a message");
            assertFalse(html.contains(" style=\"\"") || html.contains("<script>"), name + " has no inline script");
            Set<String> ids = new HashSet<>();
            for (Matcher id = ID.matcher(html); id.find(); ) {
                assertTrue(ids.add(id.group(1)), name + " has the id " + id.group(1) + " twice");
            }
            for (Matcher label = LABEL.matcher(html); label.find(); ) {
                assertTrue(ids.contains(label.group(1)), name + " points at " + label.group(1));
            }
            Files.write(folder.resolve(page.getKey() + ".html"), page.getValue());
        }
    }
}
