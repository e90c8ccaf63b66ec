// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.model.User;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.model.WallMessage;
import org.explorepedia.core.model.WallThread;
import org.explorepedia.core.store.Stores;

/** Messages on walls as everybody may read them, for the index and for what was found in it. */
public final class FoundMessages {

    private FoundMessages() {}

    /** What a message says beside what search shows of every document. */
    public record Legible(WallThread thread, WallMessage message, String owner) {}

    /** Those that are neither removed nor in a thread that is, in a fixed number of queries. */
    public static Map<MessageId, Legible> legible(Stores stores, Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<ThreadId> numbers = ids.stream().map(MessageId::thread).collect(Collectors.toSet());
        Map<ThreadId, WallThread> threads = stores.walls().find(numbers);
        Map<UserId, String> owners =
                stores
                        .users()
                        .all(threads.values().stream().map(WallThread::wall).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(User::id, User::name));
        Set<MessageId> wanted = new HashSet<>(ids);
        ids.forEach(id -> wanted.add(id.root()));
        Map<MessageId, WallMessage> messages = stores.walls().messages(wanted);
        Map<MessageId, Legible> legible = new HashMap<>();
        for (MessageId id : ids) {
            WallThread thread = threads.get(id.thread());
            WallMessage root = messages.get(id.root());
            WallMessage message = messages.get(id);
            String owner = thread == null ? null : owners.get(thread.wall());
            if (thread == null || root == null || message == null || owner == null) {
                continue;
            }
            if (!thread.deleted() && !root.isRemoved() && !message.isRemoved()) {
                legible.put(id, new Legible(thread, message, owner));
            }
        }
        return legible;
    }

    static Map<MessageId, SearchService.Message> among(Stores stores, Collection<MessageId> ids) {
        Map<MessageId, SearchService.Message> found = new HashMap<>();
        legible(stores, ids)
                .forEach((id, one) -> found.put(
                        id,
                        new SearchService.Message(
                                one.thread().title(), one.message().author().name(), one.owner())));
        return found;
    }
}
