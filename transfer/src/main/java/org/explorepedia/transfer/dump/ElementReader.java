// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.explorepedia.transfer.dump.DumpRevision.Author;
import org.explorepedia.transfer.dump.DumpRevision.Text;
import org.jspecify.annotations.Nullable;

/** Reads single elements of a dump from the place where the parser stands. */
final class ElementReader {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", java.util.Locale.ROOT);

    private final XMLStreamReader xml;
    private final StringBuilder buffer = new StringBuilder(1 << 14);

    ElementReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Goes to the next child element of the element that the parser is in; false at its end. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Passes over the element that has just begun. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** All text of the element that has just begun, whatever elements are in it. */
    String text() throws XMLStreamException {
        buffer.setLength(0);
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    buffer.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }
        return buffer.toString();
    }

    /** The revision whose element has just begun. */
    DumpRevision revision() throws XMLStreamException {
        long id = 0;
        long parent = 0;
        Instant timestamp = Instant.EPOCH;
        Author author = new Author.Unknown();
        String comment = "";
        boolean commentDeleted = false;
        boolean minor = false;
        String model = "";
        Text text = new Text.Missing();
        int otherSlots = 0;
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "id" -> id = number(text());
                case "parentid" -> parent = number(text());
                case "timestamp" -> timestamp = time(text());
                case "contributor" -> author = author();
                case "comment" -> {
                    commentDeleted = isDeleted();
                    comment = text();
                }
                case "minor" -> {
                    // Schema 0.1 lets it stand with a value.
                    String value = text().strip();
                    minor = !value.equals("0") && !value.equals("false");
                }
                case "model" -> model = text().strip();
                case "text" -> text = revisionText();
                case "content" -> {
                    Slot slot = slot();
                    if (slot.role().equals("main")) {
                        text = slot.text();
                        model = slot.model();
                    } else {
                        otherSlots++;
                    }
                }
                default -> skip();
            }
        }
        return new DumpRevision(id, parent, timestamp, author, comment, commentDeleted, minor, model, text, otherSlots);
    }

    private record Slot(String role, String model, Text text) {}

    private Slot slot() throws XMLStreamException {
        String role = "";
        String model = "";
        Text text = new Text.Missing();
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "role" -> role = text().strip();
                case "model" -> model = text().strip();
                case "text" -> text = revisionText();
                default -> skip();
            }
        }
        return new Slot(role, model, text);
    }

    private Text revisionText() throws XMLStreamException {
        boolean deleted = isDeleted();
        String bytes = xml.getAttributeValue(null, "bytes");
        boolean elsewhere =
                xml.getAttributeValue(null, "location") != null || xml.getAttributeValue(null, "id") != null;
        String text = text();
        if (deleted) {
            return new Text.Deleted();
        }
        // Stub dumps name the size, and where the text lies, of texts that they leave out.
        if (text.isEmpty() && (bytes == null ? elsewhere : number(bytes) > 0)) {
            return new Text.Missing();
        }
        return new Text.Present(text);
    }

    private Author author() throws XMLStreamException {
        boolean deleted = isDeleted();
        String name = "";
        String address = "";
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "username" -> name = text().strip();
                case "ip" -> address = text().strip();
                default -> skip();
            }
        }
        if (deleted) {
            return new Author.Deleted();
        }
        if (!name.isEmpty()) {
            return new Author.Account(name);
        }
        return address.isEmpty() ? new Author.Unknown() : new Author.Address(address);
    }

    private boolean isDeleted() {
        return xml.getAttributeValue(null, "deleted") != null;
    }

    /** A whole number, 0 for anything else. */
    static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static OptionalInt integer(@Nullable String text) {
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** A time as the schema writes it, or as MediaWiki's database does; the beginning of 1970 for anything else. */
    static Instant time(String text) {
        String time = text.strip();
        try {
            return time.length() == 14 && time.indexOf('-') < 0
                    ? LocalDateTime.parse(time, COMPACT).toInstant(ZoneOffset.UTC)
                    : java.time.OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(time.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException f) {
                return Instant.EPOCH;
            }
        }
    }
}
