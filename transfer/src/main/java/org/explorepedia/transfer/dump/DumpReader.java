// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MediaWiki XML export of any schema version from 0.1 to 0.11, and what comes near it: elements are known by
 * their names and not by their order, unknown ones are passed over, and a dump that breaks off gives everything up to
 * the break. Holds one revision at a time. Not safe for use by several threads.
 */
public final class DumpReader implements Closeable {

    private final CountingStream bytes;
    private final Reader plain;
    private final XMLStreamReader xml;
    private final ElementReader elements;

    /** Items that were met while the one before them was being finished, in their order. */
    private final Deque<DumpItem> ahead = new ArrayDeque<>(2);

    private final DumpSite root;
    private boolean begun;
    private boolean inPage;
    private DumpItem.@Nullable End end;

    private DumpReader(CountingStream bytes, Reader plain, XMLStreamReader xml, DumpSite root) {
        this.bytes = bytes;
        this.plain = plain;
        this.xml = xml;
        this.elements = new ElementReader(xml);
        this.root = root;
    }

    /**
     * Opens a dump, packed or not.
     *
     * @throws NotADump if it is something else
     */
    public static DumpReader open(Path file) throws IOException {
        return open(Files.newInputStream(file));
    }

    /** As {@link #open(Path)}; the stream is closed with the reader, and at once if it is no dump. */
    public static DumpReader open(InputStream packed) throws IOException {
        try {
            CountingStream bytes = new CountingStream(packed);
            Reader plain = new CleanReader(Compression.unpacked(bytes));
            XMLStreamReader xml = factory().createXMLStreamReader(plain);
            try {
                while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    // Comments and white space may stand before the outermost element.
                }
            } catch (XMLStreamException | NoSuchElementException e) {
                throw new NotADump("it does not begin as XML does");
            }
            if (!xml.getLocalName().equals("mediawiki")) {
                throw new NotADump("its outermost element is <" + xml.getLocalName() + ">, not <mediawiki>");
            }
            return new DumpReader(bytes, plain, xml, root(xml));
        } catch (XMLStreamException e) {
            packed.close();
            throw new NotADump("it is no XML that can be read");
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // No entity can be declared without a DTD; what is left are &lt; and its like, whose total the JDK would bound
        // at a figure that every large dump passes.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        return factory;
    }

    private static DumpSite root(XMLStreamReader xml) {
        String version = xml.getAttributeValue(null, "version");
        String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        return new DumpSite(
                version == null ? "" : version, language == null ? "" : language, "", "", "", false, Map.of());
    }

    /** How much of the file has been read, in bytes as they lie on disk. */
    public long bytesRead() {
        return bytes.count();
    }

    /**
     * The next thing in the dump. The first is always the only {@link DumpSite}: what the outermost element says, and what
     * the dump says about its wiki if it begins with that. The last is an {@link DumpItem.End}, again and again.
     */
    public DumpItem next() {
        if (!begun) {
            begun = true;
            DumpItem first = read();
            if (first instanceof DumpSite) {
                return first;
            }
            ahead.addFirst(first);
            return root;
        }
        return read();
    }

    private DumpItem read() {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        if (end != null) {
            return end;
        }
        try {
            return inPage ? pagePart() : topLevel();
        } catch (XMLStreamException e) {
            end = new DumpItem.Broken(
                    reason(e),
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
        }
        return end;
    }

    private static String reason(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException) {
            return "the file cannot be unpacked any further";
        }
        String message = e.getMessage() == null ? "" : e.getMessage();
        return message.contains("must start and end within the same entity") || message.contains("Premature end")
                ? "it ends too early"
                : "it is damaged";
    }

    private DumpItem topLevel() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "siteinfo":
                        return siteInfo();
                    case "page":
                        return pageHead();
                    default:
                        elements.skip();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        end = new DumpItem.Complete();
        return end;
    }

    private DumpSite siteInfo() throws XMLStreamException {
        String siteName = "";
        String base = "";
        String generator = "";
        boolean caseSensitive = false;
        Map<Integer, String> namespaces = new HashMap<>();
        while (elements.nextChild()) {
            switch (xml.getLocalName()) {
                case "sitename" -> siteName = elements.text();
                case "base" -> base = elements.text();
                case "generator" -> generator = elements.text();
                case "case" -> caseSensitive = elements.text().strip().equals("case-sensitive");
                case "namespaces" -> namespaces(namespaces);
                default -> elements.skip();
            }
        }
        return new DumpSite(root.version(), root.language(), siteName, base, generator, caseSensitive, namespaces);
    }

    private void namespaces(Map<Integer, String> into) throws XMLStreamException {
        while (elements.nextChild()) {
            OptionalInt key = ElementReader.integer(xml.getAttributeValue(null, "key"));
            String name = elements.text().replace('_', ' ').strip();
            key.ifPresent(number -> into.put(number, name));
        }
    }

    private DumpPage pageHead() throws XMLStreamException {
        String title = "";
        OptionalInt namespace = OptionalInt.empty();
        long id = 0;
        boolean redirect = false;
        inPage = true;
        while (elements.nextChild()) {
            switch (xml.getLocalName()) {
                case "title" -> title = elements.text();
                case "ns" -> namespace = ElementReader.integer(elements.text());
                case "id" -> id = ElementReader.number(elements.text());
                case "redirect" -> {
                    redirect = true;
                    elements.skip();
                }
                case "revision" -> {
                    ahead.add(elements.revision());
                    return new DumpPage(title, namespace, id, redirect);
                }
                default -> elements.skip();
            }
        }
        inPage = false;
        ahead.add(new DumpItem.PageEnd());
        return new DumpPage(title, namespace, id, redirect);
    }

    private DumpItem pagePart() throws XMLStreamException {
        while (elements.nextChild()) {
            if (xml.getLocalName().equals("revision")) {
                return elements.revision();
            }
            elements.skip();
        }
        inPage = false;
        return new DumpItem.PageEnd();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            plain.close();
        }
    }
}
