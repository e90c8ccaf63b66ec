// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.REVISION;
import static org.explorepedia.storage.sql.WallTables.MESSAGE;
import static org.explorepedia.storage.sql.WallTables.THREAD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.explorepedia.core.model.Actor;
import org.explorepedia.core.model.MessageId;
import org.explorepedia.core.model.RevisionId;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.store.ContributionStore;
import org.explorepedia.core.store.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Two tables as one list. Each is read by its own index from the place where the page begins, as many rows as the page
 * could need, and then they are merged; so a page costs the same wherever it is.
 */
record SqlContributionStore(DSLContext sql, ActorRows actors) implements ContributionStore {

    private static final int MOST = 500;
    private static final int REVISIONS = 0;
    private static final int MESSAGES = 1;

    /**
     * A place in the list.
     *
     * @param kind tells of what was written in the same millisecond which comes first
     * @param first number of the revision or thread
     * @param second number of the message
     */
    private record Place(long at, int kind, long first, long second) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::at)
                .thenComparingInt(Place::kind)
                .thenComparingLong(Place::first)
                .thenComparingLong(Place::second);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        String key() {
            return at + "." + kind + "." + first + "." + second;
        }

        /** Empty if somebody changed it: then the list begins at the beginning. */
        static Optional<Place> parse(String key) {
            String[] parts = key.split("\\.", 5);
            try {
                return parts.length == 4
                        ? Optional.of(new Place(
                                Long.parseLong(parts[0]),
                                Integer.parseInt(parts[1]),
                                Long.parseLong(parts[2]),
                                Long.parseLong(parts[3])))
                        : Optional.empty();
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        Work work() {
            return kind == REVISIONS
                    ? new OnPage(new RevisionId(first))
                    : new OnWall(new MessageId(new ThreadId(first), Math.toIntExact(second)));
        }
    }

    @Override
    public Slice<Work> works(Actor author, Slice.Request request) {
        Optional<Long> actor = actors.find(author);
        if (actor.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        int limit = Math.clamp(request.limit(), 1, MOST);
        Place from = request.key().flatMap(Place::parse).orElse(null);
        boolean up = request.backwards() && (from != null || request.key().isEmpty());
        List<Place> places = new ArrayList<>(revisions(actor.get(), from, up, limit + 1));
        places.addAll(messages(actor.get(), from, up, limit + 1));
        places.sort(up ? Comparator.naturalOrder() : Comparator.reverseOrder());
        boolean more = places.size() > limit;
        List<Place> page = new ArrayList<>(places.subList(0, Math.min(limit, places.size())));
        page.sort(Comparator.reverseOrder());
        boolean after = up ? from != null : more;
        boolean before = up ? more : from != null;
        Optional<String> again = Optional.ofNullable(from).map(Place::key);
        return new Slice<>(
                page.stream().map(Place::work).toList(),
                after ? page.isEmpty() ? again : Optional.of(page.getLast().key()) : Optional.empty(),
                before ? page.isEmpty() ? again : Optional.of(page.getFirst().key()) : Optional.empty());
    }

    private List<Place> revisions(long actor, @Nullable Place from, boolean up, int limit) {
        return sql.select(REVISION.TIMESTAMP, REVISION.ID)
                .from(REVISION)
                .where(REVISION.ACTOR.eq(actor))
                .and(beyond(from, up, REVISIONS, REVISION.TIMESTAMP, REVISION.ID, DSL.inline(0)))
                .orderBy(order(up, REVISION.TIMESTAMP, REVISION.ID))
                .limit(limit)
                .fetch(row -> new Place(row.value1(), REVISIONS, row.value2(), 0));
    }

    private List<Place> messages(long actor, @Nullable Place from, boolean up, int limit) {
        return sql.select(MESSAGE.POSTED, MESSAGE.THREAD, MESSAGE.NUMBER)
                .from(MESSAGE)
                .join(THREAD)
                .on(THREAD.ID.eq(MESSAGE.THREAD))
                .where(MESSAGE.ACTOR.eq(actor))
                .and(MESSAGE.REMOVED.isNull())
                .and(THREAD.DELETED.isFalse())
                .and(beyond(from, up, MESSAGES, MESSAGE.POSTED, MESSAGE.THREAD, MESSAGE.NUMBER))
                .orderBy(order(up, MESSAGE.POSTED, MESSAGE.THREAD, MESSAGE.NUMBER))
                .limit(limit)
                .fetch(row -> new Place(row.value1(), MESSAGES, row.value2(), row.value3()));
    }

    private static List<SortField<?>> order(boolean up, Field<?>... columns) {
        List<SortField<?>> order = new ArrayList<>();
        for (Field<?> column : columns) {
            order.add(up ? column.asc() : column.desc());
        }
        return order;
    }

    /** Rows of one table that stand past a place of the whole list. The time is bounded by itself for the index. */
    private static Condition beyond(
            @Nullable Place from, boolean up, int kind, Field<Long> at, Field<Long> first, Field<Integer> second) {
        if (from == null) {
            return DSL.noCondition();
        }
        Condition bounded = up ? at.ge(from.at()) : at.le(from.at());
        Condition strictly = up ? at.gt(from.at()) : at.lt(from.at());
        if (kind != from.kind()) {
            return (kind > from.kind()) == up ? bounded : strictly;
        }
        int number = Math.toIntExact(from.second());
        Condition later = up
                ? first.gt(from.first()).or(first.eq(from.first()).and(second.gt(number)))
                : first.lt(from.first()).or(first.eq(from.first()).and(second.lt(number)));
        return bounded.and(strictly.or(later));
    }
}
