// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.wall;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;

/** Reads a file of walls thread by thread; elements and attributes that it does not know are passed over. */
final class WallReader {

    private final XMLStreamReader xml;

    WallReader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Every &lt; counts as an entity for the JDK, whose bounds a large file passes; others cannot be declared here.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        this.xml = factory.createXMLStreamReader(in);
    }

    /** The next thread, or empty at the end of the file. */
    Optional<ThreadCopy> next() throws XMLStreamException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("thread")) {
                    return Optional.of(thread());
                }
            }
            return Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new XMLStreamException("a value cannot be read: " + e.getMessage(), xml.getLocation(), e);
        }
    }

    private ThreadCopy thread() throws XMLStreamException {
        String wall = attribute("wall");
        Instant created = time("created");
        boolean deleted = attribute("deleted").equals("true");
        Optional<WallRole> reopened = Optional.of(attribute("reopened"))
                .filter(role -> !role.isEmpty())
                .map(WallRole::valueOf);
        Optional<WallThread.Closing> closing = Optional.empty();
        List<ThreadCopy.Message> messages = new ArrayList<>();
        List<ThreadCopy.Event> events = new ArrayList<>();
        while (inside("thread")) {
            switch (xml.getLocalName()) {
                case "closed" ->
                    closing = Optional.of(new WallThread.Closing(by(), role(), time("at"), attribute("reason")));
                case "message" -> messages.add(message());
                case "event" ->
                    events.add(new ThreadCopy.Event(
                            attribute("kind"), number("message"), attribute("by"), time("at"), attribute("reason")));
                default -> skip();
            }
        }
        return new ThreadCopy(wall, created, deleted, closing, reopened, messages, events);
    }

    private ThreadCopy.Message message() throws XMLStreamException {
        int number = number("number");
        List<MessageVersion> versions = new ArrayList<>();
        Optional<WallMessage.Removal> removal = Optional.empty();
        while (inside("message")) {
            switch (xml.getLocalName()) {
                case "version" -> {
                    Actor author = by();
                    Instant at = time("at");
                    String title = attribute("title");
                    versions.add(new MessageVersion(versions.size() + 1, author, at, title, xml.getElementText()));
                }
                case "removed" ->
                    removal = Optional.of(new WallMessage.Removal(by(), role(), time("at"), attribute("reason")));
                default -> skip();
            }
        }
        return new ThreadCopy.Message(number, versions, removal);
    }

    /** Goes to the next element inside of one; false at its end. Empty elements' ends are passed over. */
    private boolean inside(String element) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return false;
            }
        }
        return false;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private int number(String name) {
        return Integer.parseInt(attribute(name));
    }

    private Instant time(String name) {
        return Instant.parse(attribute(name));
    }

    private WallRole role() {
        return WallRole.valueOf(attribute("role"));
    }

    private Actor by() {
        return Actor.unregistered(attribute("by"));
    }
}
