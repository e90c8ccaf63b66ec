// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.LogEntry;
import org.explorepedia.core.model.PageId;
import org.explorepedia.core.model.RecentChange;
import org.explorepedia.wikitext.title.Title;
import org.junit.jupiter.api.Test;

/** What {@link LogStore} promises. */
public abstract class LogStoreContract extends StoreContract {

    private LogEntry add(String type, Actor performer, int second, Title target, Map<String, String> details) {
        return logs().add(new LogEntry(
                0,
                type,
                "done",
                performer,
                at(second),
                target,
                Optional.of(new PageId(3)),
                "because of “this”",
                details,
                Set.of()));
    }

    @Test
    void anEntryComesBackAsItWasStored() {
        Map<String, String> details = Map.of("target", "A & B = 100% | ü\nnew line", "empty", "", "", "no name");
        LogEntry entry = add("move", WRITER, 1, title("Logged"), details);
        assertThat(entry.id()).isPositive();
        assertThat(entry.details()).isEqualTo(details);
        assertThat(logs().find(entry.id())).contains(entry);
        assertThat(logs().find(99_999_999)).isEmpty();
        logs().hide(entry.id(), Set.of(HiddenPart.AUTHOR));
        assertThat(logs().find(entry.id()).orElseThrow().hidden()).containsExactly(HiddenPart.AUTHOR);
    }

    @Test
    void hidingAnEntryHidesItsLineInRecentChanges() {
        LogEntry entry = add("block", WRITER, 77, title("Hidden_log"), Map.of());
        RecentChange line = changes()
                .add(new RecentChange(
                        0,
                        RecentChange.Kind.LOG,
                        entry.timestamp(),
                        WRITER,
                        entry.target(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        false,
                        true,
                        entry.comment(),
                        Set.of(),
                        entry.type(),
                        entry.action(),
                        Map.of(),
                        Set.of()));
        logs().hide(entry.id(), Set.of(HiddenPart.SUMMARY));
        List<RecentChange> changes =
                changes().list(ChangeStore.Filter.ALL, Slice.Request.first(50)).items();
        assertThat(changes)
                .filteredOn(change -> change.id() == line.id())
                .allSatisfy(change -> assertThat(change.hidden()).containsExactly(HiddenPart.SUMMARY));
        assertThat(changes).anyMatch(change -> change.id() == line.id());
    }

    @Test
    void entriesAreFilteredNewestFirst() {
        Actor performer = Actor.unregistered("Logger");
        Title target = Title.of(2, "Log target");
        List<LogEntry> made = List.of(
                add("delete", performer, 10, target, Map.of()),
                add("protect", performer, 11, target, Map.of()),
                add("delete", performer, 11, title("Other_log_target"), Map.of()),
                add("delete", WRITER, 12, target, Map.of()));
        assertThat(logs().list(LogStore.Filter.about(target), Slice.Request.first(9))
                        .items())
                .containsExactly(made.get(3), made.get(1), made.get(0));
        assertThat(logs().list(LogStore.Filter.about(target, "protect", "block"), Slice.Request.first(9))
                        .items())
                .containsExactly(made.get(1));
        LogStore.Filter byPerformer = new LogStore.Filter(Set.of(), Optional.of("Logger"), Optional.empty());
        List<LogEntry> theirs = all(slice -> read(stores -> stores.logs().list(byPerformer, slice)), 1);
        assertThat(theirs).containsExactly(made.get(2), made.get(1), made.get(0));
        LogStore.Filter byNobody = new LogStore.Filter(Set.of(), Optional.of("Never seen"), Optional.empty());
        assertThat(logs().list(byNobody, Slice.Request.first(9)).items()).isEmpty();
    }
}
