// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page that the product was founded on, read from where it lies beside the project: one rendered article with all its
 * tabs flattened into text. Its defects are mended here, as whoever writes it into a wiki would.
 *
 * @param parts headings and paragraphs of the article, in their order
 * @param invitation what the page said, twice, to the owner of a missing user page, without the name of the site
 * @param user who is named in the list of changes
 * @param date when that was, as the page writes dates
 * @param footer last line of the page
 */
record FoundingPage(String title, List<Part> parts, String invitation, String user, String date, String footer) {

    private static final Path FILE = Path.of("..", "..", "shared", "product", "seed-page.txt");
    private static final String DATE = "\\d{1,2} \\w{3} \\d{4} \\d{2}:\\d{2} [AP]M";

    FoundingPage {
        parts = List.copyOf(parts);
    }

    /** A heading or a paragraph. */
    record Part(boolean heading, String text) {}

    static Optional<FoundingPage> read() {
        if (!Files.isReadable(FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Files.readString(FILE)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FoundingPage of(String text) {
        int references = text.indexOf("References:");
        List<Part> parts = new ArrayList<>();
        for (String block : text.substring(0, references).strip().split("\n\\s*\n")) {
            if (Character.isLowerCase(block.charAt(0))) {
                // A paragraph break inside a word.
                Part torn = parts.removeLast();
                parts.add(new Part(false, torn.text() + block));
            } else {
                parts.add(new Part(isHeading(block), block));
            }
        }
        String title = parts.removeFirst().text();
        List<String> lines = text.substring(references).lines().toList();
        String row = lines.stream()
                .filter(line -> line.matches(".* " + DATE))
                .findFirst()
                .orElseThrow();
        String userAndDate = row.substring(title.length()).strip();
        int space = userAndDate.indexOf(' ');
        return new FoundingPage(
                title,
                parts,
                first(lines.stream(), "does not have a user page"),
                userAndDate.substring(0, space),
                userAndDate.substring(space + 1),
                first(lines.stream(), "©"));
    }

    private static boolean isHeading(String block) {
        return block.length() < 120 && Character.isLetter(block.charAt(block.length() - 1));
    }

    private static String first(Stream<String> lines, String beginning) {
        return lines.filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    /** The article as wikitext: its versions as sections, and a source at the first paragraph. */
    String wikitext() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.heading() ? "== " + part.text() + " ==" : part.text());
            if (!part.heading() && text.indexOf("<ref>") < 0) {
                text.append("<ref>Statement of 12 February 2025.</ref>");
            }
            text.append("\n\n");
        }
        return text + "== References ==\n<references />\n";
    }

    List<String> headings() {
        return parts.stream().filter(Part::heading).map(Part::text).toList();
    }

    List<String> paragraphs() {
        return parts.stream().filter(part -> !part.heading()).map(Part::text).toList();
    }
}
