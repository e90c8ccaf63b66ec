// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.spec;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Streams the pages of an export, the last revision of each. */
final class DumpFile {

    /**
     * A page of an export.
     *
     * @param namespace number
     * @param model content model, {@code wikitext} if the export names none
     */
    record DumpPage(String title, int namespace, String text, String model, boolean redirect, long revision) {}

    private DumpFile() {}

    static void read(Path file, Consumer<DumpPage> pages) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        try (InputStream in = open(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("page")) {
                    pages.accept(page(xml));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        String name = file.getFileName().toString();
        if (name.endsWith(".bz2")) {
            return new BufferedInputStream(new BZip2CompressorInputStream(in, true), 1 << 16);
        }
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static DumpPage page(XMLStreamReader xml) throws XMLStreamException {
        String title = "";
        int namespace = 0;
        String text = "";
        String model = "wikitext";
        boolean redirect = false;
        boolean inRevision = false;
        long revision = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page")) {
                break;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("revision")) {
                inRevision = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "title" -> title = xml.getElementText();
                case "ns" -> namespace = Integer.parseInt(xml.getElementText().strip());
                case "redirect" -> redirect = true;
                case "revision" -> inRevision = true;
                case "id" -> {
                    if (inRevision && revision <= 0) {
                        revision = Long.parseLong(xml.getElementText().strip());
                    }
                }
                case "contributor" -> skip(xml, "contributor");
                case "model" -> model = xml.getElementText();
                case "text" -> text = xml.getElementText();
                default -> {
                    // Users, comments and sums matter to nobody here.
                }
            }
        }
        return new DumpPage(title, namespace, text, model, redirect, revision);
    }

    private static void skip(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(name)) {
                return;
            }
        }
    }
}
