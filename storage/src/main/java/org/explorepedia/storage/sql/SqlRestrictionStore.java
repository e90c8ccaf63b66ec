// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import static org.explorepedia.storage.sql.Tables.ACTOR;
import static org.explorepedia.storage.sql.Tables.BLOCK;
import static org.explorepedia.storage.sql.Tables.PAGE;
import static org.explorepedia.storage.sql.Tables.PAGE_LINK;
import static org.explorepedia.storage.sql.Tables.PROTECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.RestrictionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Protections and blocks in tables. */
record SqlRestrictionStore(DSLContext sql, ActorRows actors) implements RestrictionStore {

    private static final Paging BY_TITLE = Paging.ascending(PROTECTION.NAMESPACE, PROTECTION.TITLE, PROTECTION.ACTION);
    private static final Paging NEWEST_BLOCK_FIRST = Paging.descending(BLOCK.ID);

    @Override
    public List<Protection> protections(Title title, Instant now) {
        return protections(List.of(title), now).getOrDefault(title.withoutFragment(), List.of());
    }

    @Override
    public Map<Title, List<Protection>> protections(Collection<Title> titles, Instant now) {
        Map<Title, List<Protection>> found = new HashMap<>();
        PageRows.byNamespace(titles)
                .forEach((namespace, keys) -> PageRows.chunks(keys)
                        .forEach(chunk -> sql.selectFrom(PROTECTION)
                                .where(PROTECTION.NAMESPACE.eq(namespace))
                                .and(PROTECTION.TITLE.in(chunk))
                                .and(lasts(now))
                                .orderBy(PROTECTION.ACTION)
                                .forEach(row -> found.computeIfAbsent(title(row), _ -> new ArrayList<>())
                                        .add(protection(row)))));
        return found;
    }

    private static Condition lasts(Instant now) {
        return PROTECTION.EXPIRES.isNull().or(PROTECTION.EXPIRES.gt(Codec.millis(now)));
    }

    private static Title title(Record row) {
        return Title.of(row.get(PROTECTION.NAMESPACE), row.get(PROTECTION.TITLE));
    }

    private static Protection protection(Record row) {
        return new Protection(
                title(row),
                row.get(PROTECTION.ACTION),
                row.get(PROTECTION.LEVEL),
                Codec.expiry(row.get(PROTECTION.EXPIRES)),
                row.get(PROTECTION.CASCADE_DOWN));
    }

    @Override
    public void protect(Title title, Collection<Protection> protections) {
        sql.deleteFrom(PROTECTION).where(of(title)).execute();
        for (Protection protection : protections) {
            sql.insertInto(PROTECTION)
                    .set(PROTECTION.NAMESPACE, title.namespace())
                    .set(PROTECTION.TITLE, title.dbKey())
                    .set(PROTECTION.ACTION, protection.action())
                    .set(PROTECTION.LEVEL, protection.level())
                    .set(PROTECTION.EXPIRES, Codec.expires(protection.expiry()))
                    .set(PROTECTION.CASCADE_DOWN, protection.cascade())
                    .execute();
        }
    }

    private static Condition of(Title title) {
        return PROTECTION.NAMESPACE.eq(title.namespace()).and(PROTECTION.TITLE.eq(title.dbKey()));
    }

    @Override
    public List<Protection> cascading(Title title, Instant now) {
        return sql.selectDistinct(PROTECTION.fields())
                .from(PAGE_LINK)
                .join(PAGE)
                .on(PAGE.ID.eq(PAGE_LINK.PAGE))
                .join(PROTECTION)
                .on(PROTECTION.NAMESPACE.eq(PAGE.NAMESPACE))
                .and(PROTECTION.TITLE.eq(PAGE.TITLE))
                .where(PAGE_LINK.KIND.in(LinkRows.number(LinkKind.TEMPLATE), LinkRows.number(LinkKind.FILE)))
                .and(PAGE_LINK.NAMESPACE.eq(title.namespace()))
                .and(PAGE_LINK.TARGET.eq(title.dbKey()))
                .and(PROTECTION.CASCADE_DOWN.eq(true))
                .and(lasts(now))
                .orderBy(PROTECTION.NAMESPACE, PROTECTION.TITLE, PROTECTION.ACTION)
                .fetch(SqlRestrictionStore::protection);
    }

    @Override
    public Slice<Protection> protectedTitles(Slice.Request slice, Instant now) {
        return BY_TITLE.slice(sql.selectFrom(PROTECTION).where(lasts(now)), slice, SqlRestrictionStore::protection);
    }

    @Override
    public void moveProtections(Title from, Title to) {
        sql.deleteFrom(PROTECTION).where(of(to)).execute();
        sql.update(PROTECTION)
                .set(PROTECTION.NAMESPACE, to.namespace())
                .set(PROTECTION.TITLE, to.dbKey())
                .where(of(from))
                .execute();
    }

    private SelectOnConditionStep<Record> blocks() {
        return sql.select(BLOCK.fields())
                .select(ACTOR.NAME, ACTOR.ACCOUNT)
                .from(BLOCK)
                .join(ACTOR)
                .on(ACTOR.ID.eq(BLOCK.ACTOR));
    }

    private static Condition blockLasts(Instant now) {
        return BLOCK.EXPIRES.isNull().or(BLOCK.EXPIRES.gt(Codec.millis(now)));
    }

    @Override
    public List<Block> blocks(Optional<UserId> user, String address, Instant now) {
        Condition network = BLOCK.NETWORK.in(Networks.containing(address));
        Condition hit = user.map(id -> BLOCK.ACCOUNT.eq(id.value()).or(network)).orElse(network);
        return blocks().where(hit).and(blockLasts(now)).orderBy(BLOCK.ID).fetch(SqlRestrictionStore::block);
    }

    @Override
    public Optional<Block> findBlock(String target, Instant now) {
        return blocks().where(BLOCK.TARGET.eq(target)).and(blockLasts(now)).fetchOptional(SqlRestrictionStore::block);
    }

    @Override
    public Optional<Block> findBlock(long id) {
        return blocks().where(BLOCK.ID.eq(id)).fetchOptional(SqlRestrictionStore::block);
    }

    @Override
    public Block block(Block block) {
        sql.select(BLOCK.ID)
                .from(BLOCK)
                .where(BLOCK.TARGET.eq(block.target()))
                .fetch(BLOCK.ID)
                .forEach(this::unblock);
        long id = sql.insertInto(BLOCK)
                .set(BLOCK.TARGET, block.target())
                .set(BLOCK.ACCOUNT, block.user().map(UserId::value).orElse(null))
                .set(
                        BLOCK.NETWORK,
                        block.user().isPresent()
                                ? null
                                : Networks.key(block.target()).orElse(null))
                .set(BLOCK.ACTOR, actors.number(block.by()))
                .set(BLOCK.TIMESTAMP, Codec.millis(block.timestamp()))
                .set(BLOCK.EXPIRES, Codec.expires(block.expiry()))
                .set(BLOCK.REASON, block.reason())
                .set(BLOCK.FLAGS, flags(block))
                .set(BLOCK.HIDES, block.hidesUser() ? 1 : null)
                .set(BLOCK.PAGES, Codec.titles(block.pages()))
                .returningResult(BLOCK.ID)
                .fetchSingle()
                .value1();
        return findBlock(id).orElseThrow();
    }

    private static String flags(Block block) {
        return Codec.words(block.flags().stream().map(Enum::name).toList());
    }

    @Override
    public void blockAddress(Block block, long parent, String address) {
        Optional<String> network = Networks.key(address);
        if (network.isEmpty()) {
            return;
        }
        // The column keeps targets apart; what is shown of an automatic block is its number.
        String target = "#" + parent + " " + network.get();
        sql.deleteFrom(BLOCK).where(BLOCK.TARGET.eq(target)).execute();
        sql.insertInto(BLOCK)
                .set(BLOCK.TARGET, target)
                .set(BLOCK.NETWORK, network.get())
                .set(BLOCK.ACTOR, actors.number(block.by()))
                .set(BLOCK.TIMESTAMP, Codec.millis(block.timestamp()))
                .set(BLOCK.EXPIRES, Codec.expires(block.expiry()))
                .set(BLOCK.REASON, block.reason())
                .set(BLOCK.FLAGS, flags(block))
                .set(BLOCK.PAGES, Codec.titles(block.pages()))
                .set(BLOCK.PARENT, parent)
                .execute();
    }

    @Override
    public Set<String> hiddenUsers(Instant now) {
        return sql.select(BLOCK.TARGET)
                .from(BLOCK)
                .where(BLOCK.HIDES.eq(1))
                .and(blockLasts(now))
                .fetchSet(BLOCK.TARGET);
    }

    private static Block block(Record row) {
        Set<Block.Flag> flags = Codec.words(row.get(BLOCK.FLAGS)).stream()
                .map(Block.Flag::valueOf)
                .collect(Collectors.toSet());
        return new Block(
                row.get(BLOCK.ID),
                flags.contains(Block.Flag.AUTOMATIC) ? "#" + row.get(BLOCK.ID) : row.get(BLOCK.TARGET),
                Optional.ofNullable(row.get(BLOCK.ACCOUNT)).map(UserId::new),
                ActorRows.actor(row),
                Codec.instant(row.get(BLOCK.TIMESTAMP)),
                Codec.expiry(row.get(BLOCK.EXPIRES)),
                row.get(BLOCK.REASON),
                flags,
                Codec.titles(row.get(BLOCK.PAGES)));
    }

    @Override
    public void unblock(long id) {
        sql.deleteFrom(BLOCK).where(BLOCK.ID.eq(id).or(BLOCK.PARENT.eq(id))).execute();
    }

    @Override
    public Slice<Block> blockList(Slice.Request slice, Instant now) {
        return NEWEST_BLOCK_FIRST.slice(
                blocks().where(DSL.trueCondition()).and(blockLasts(now)), slice, SqlRestrictionStore::block);
    }
}
