// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.explorepedia.core.memory.MemoryUnitOfWork;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageVersion;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.WallEvent;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallRole;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Slice;
import org.explorepedia.core.store.UnitOfWork;
import org.junit.jupiter.api.Test;

class WallRoundTripTest {

    private static final Instant START = Instant.parse("2025-02-13T16:05:00.123Z");

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }

    private static User account(UnitOfWork work, String name) {
        return work.write(stores -> stores.users().create(name, "", "", START)).orElseThrow();
    }

    private static byte[] export(UnitOfWork work) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WallExporter(work).write(out);
        return out.toByteArray();
    }

    private static WallImporter.Report read(UnitOfWork work, byte[] file) throws XMLStreamException {
        return new WallImporter(work, (_, text) -> "<p>" + text.length() + "</p>").read(new ByteArrayInputStream(file));
    }

    /** A wall with something of everything. */
    private static UnitOfWork source() {
        UnitOfWork work = new MemoryUnitOfWork();
        User ana = account(work, "Ana");
        Actor ben = account(work, "Ben").actor();
        Actor stranger = Actor.unregistered("Imported>Old name");
        work.write(stores -> {
            ThreadId one = stores.walls().create(ana.id(), "First <title> & more", at(0));
            stores.walls().append(one, ben, "''Text'' <b>&amp;</b>\n\n* line ]]> 😀", "", at(0));
            stores.walls().append(one, stranger, "second", "", at(1));
            stores.walls().edit(one, 1, 1, ana.actor(), "New \"title\"", "changed", "", at(2));
            stores.walls()
                    .remove(
                            one,
                            2,
                            Optional.of(new WallMessage.Removal(ana.actor(), WallRole.OWNER, at(3), "not <here>")));
            stores.walls().close(one, new WallThread.Closing(ana.actor(), WallRole.OWNER, at(4), "done"));
            stores.walls().record(new WallEvent(0, ana.id(), one, "", 1, WallEvent.Kind.POST, ben, at(0), ""));
            stores.walls()
                    .record(new WallEvent(0, ana.id(), one, "", 1, WallEvent.Kind.CLOSE, ana.actor(), at(4), "done"));
            ThreadId two = stores.walls().create(ana.id(), "Deleted", at(10));
            stores.walls().append(two, ben, "gone", "", at(10));
            stores.walls().reopen(two, Optional.of(WallRole.MODERATOR));
            stores.walls().setDeleted(two, true);
            return two;
        });
        return work;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws XMLStreamException {
        byte[] file = export(source());
        UnitOfWork target = new MemoryUnitOfWork();
        account(target, "Somebody first");
        User ana = account(target, "Ana");
        account(target, "Ben");
        assertThat(read(target, file)).isEqualTo(new WallImporter.Report(2, 3, 0, java.util.Set.of()));
        List<WallThread> threads = target.read(stores -> stores.walls().all(Slice.Request.first(9)))
                .items();
        assertThat(threads).extracting(WallThread::title).containsExactly("New \"title\"", "Deleted");
        WallThread first = threads.getFirst();
        assertThat(first.wall()).isEqualTo(ana.id());
        assertThat(first.created()).isEqualTo(at(0));
        assertThat(first.closing().orElseThrow().reason()).isEqualTo("done");
        WallMessage removed =
                target.read(stores -> stores.walls().message(first.id(), 2)).orElseThrow();
        assertThat(removed.author()).isEqualTo(Actor.unregistered("Imported>Old name"));
        assertThat(removed.removal().orElseThrow().reason()).isEqualTo("not <here>");
        List<MessageVersion> versions = target.read(stores -> stores.walls().versions(first.id(), 1));
        assertThat(versions)
                .extracting(version -> version.title() + "/" + version.text())
                .containsExactly(
                        "First <title> & more/''Text'' <b>&amp;</b>\n\n* line ]]> 😀", "New \"title\"/changed");
        // Written once more it is the same file but for the numbers.
        assertThat(text(export(target))).isEqualTo(text(file));
        assertThat(read(target, file).present()).isEqualTo(2);
        assertThat(text(export(target))).isEqualTo(text(file));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replaceAll(" id=\"\\d+\"", "");
    }

    @Test
    void wallsOfStrangersAreNamed() throws XMLStreamException {
        UnitOfWork empty = new MemoryUnitOfWork();
        assertThat(read(empty, export(source())).strangers()).containsExactly("Ana");
    }

    @Test
    void aFileThatBreaksOffOrTricksIsRefused() throws XMLStreamException {
        byte[] file = export(source());
        UnitOfWork target = new MemoryUnitOfWork();
        account(target, "Ana");
        byte[] half = java.util.Arrays.copyOf(file, file.length - 60);
        assertThatThrownBy(() -> read(target, half)).isInstanceOf(XMLStreamException.class);
        assertThat(target.<Integer>read(stores ->
                        stores.walls().all(Slice.Request.first(9)).items().size()))
                .isEqualTo(1);
        byte[] tricky =
                "<!DOCTYPE walls [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><walls><thread wall=\"Ana\" created=\"&x;\"/></walls>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(target, tricky)).isInstanceOf(XMLStreamException.class);
    }
}
