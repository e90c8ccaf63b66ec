// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.wall;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** Writes all threads with every version, removal and line of history, in the form that {@code docs/walls.md} describes. */
public final class WallExporter {

    private static final int THREADS = 100;
    private static final int EVENTS = 1_000;

    private final UnitOfWork work;

    public WallExporter(UnitOfWork work) {
        this.work = work;
    }

    /**
     * Writes everything; the stream stays open.
     *
     * @return how many threads there are
     * @throws XMLStreamException if the stream cannot be written
     */
    public long write(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("walls");
        xml.writeAttribute("version", "1");
        xml.writeCharacters("\n");
        long threads = 0;
        Optional<String> key = Optional.empty();
        do {
            Optional<String> from = key;
            Part part = work.read(stores -> read(stores, new Slice.Request(from, false, THREADS)));
            for (WallThread thread : part.threads().items()) {
                thread(xml, thread, part.owners().getOrDefault(thread.wall(), ""));
                threads++;
            }
            key = part.threads().next();
        } while (key.isPresent());
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        return threads;
    }

    private record Part(Slice<WallThread> threads, Map<UserId, String> owners) {}

    private static Part read(Stores stores, Slice.Request request) {
        Slice<WallThread> threads = stores.walls().all(request);
        Collection<UserId> owners =
                threads.items().stream().map(WallThread::wall).collect(Collectors.toSet());
        Map<UserId, String> names = new HashMap<>();
        stores.users().all(Set.copyOf(owners)).forEach((User user) -> names.put(user.id(), user.name()));
        return new Part(threads, names);
    }

    private void thread(XMLStreamWriter xml, WallThread thread, String owner) throws XMLStreamException {
        xml.writeStartElement("thread");
        xml.writeAttribute("id", thread.id().toString());
        xml.writeAttribute("wall", owner);
        time(xml, "created", thread.created());
        if (thread.deleted()) {
            xml.writeAttribute("deleted", "true");
        }
        if (thread.reopened().isPresent()) {
            xml.writeAttribute("reopened", thread.reopened().get().name());
        }
        xml.writeCharacters("\n");
        if (thread.closing().isPresent()) {
            WallThread.Closing closing = thread.closing().get();
            deed(xml, "closed", closing.by().name(), closing.role().name(), closing.at(), closing.reason());
        }
        ThreadId id = thread.id();
        for (int first = 1; first <= thread.messages(); first += THREADS) {
            int from = first;
            for (WallMessage message : work.read(stores -> stores.walls().messages(id, from, from + THREADS - 1))) {
                message(xml, message, work.read(stores -> stores.walls().versions(id, message.number())));
            }
        }
        Optional<String> key = Optional.empty();
        do {
            Optional<String> from = key;
            Slice<WallEvent> events =
                    work.read(stores -> stores.walls().history(id, new Slice.Request(from, false, EVENTS)));
            for (WallEvent event : events.items()) {
                xml.writeEmptyElement("event");
                xml.writeAttribute("kind", event.kind().name());
                xml.writeAttribute("message", Integer.toString(event.number()));
                xml.writeAttribute("by", event.actor().name());
                time(xml, "at", event.at());
                xml.writeAttribute("reason", event.reason());
                xml.writeCharacters("\n");
            }
            key = events.next();
        } while (key.isPresent());
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void message(XMLStreamWriter xml, WallMessage message, List<MessageVersion> versions)
            throws XMLStreamException {
        xml.writeStartElement("message");
        xml.writeAttribute("number", Integer.toString(message.number()));
        xml.writeCharacters("\n");
        for (MessageVersion version : versions) {
            xml.writeStartElement("version");
            xml.writeAttribute("by", version.author().name());
            time(xml, "at", version.at());
            if (message.isRoot()) {
                xml.writeAttribute("title", version.title());
            }
            xml.writeCharacters(version.text());
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        if (message.removal().isPresent()) {
            WallMessage.Removal gone = message.removal().get();
            deed(xml, "removed", gone.by().name(), gone.role().name(), gone.at(), gone.reason());
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void deed(XMLStreamWriter xml, String name, String by, String role, Instant at, String reason)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("by", by);
        xml.writeAttribute("role", role);
        time(xml, "at", at);
        xml.writeAttribute("reason", reason);
        xml.writeCharacters("\n");
    }

    private static void time(XMLStreamWriter xml, String name, Instant time) throws XMLStreamException {
        xml.writeAttribute(name, time.toString());
    }
}
