// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.model.LinkKind;
import org.explorepedia.core.model.Protection;
import org.explorepedia.core.model.UserId;
import org.explorepedia.core.store.LinkStore;
import org.explorepedia.core.store.RestrictionStore;
import org.explorepedia.core.store.Slice;
import org.explorepedia.wikitext.title.Title;

record MemoryRestrictionStore(MemoryState state) implements RestrictionStore {

    @Override
    public List<Protection> protections(Title title, Instant now) {
        return state.protections.getOrDefault(title.withoutFragment(), List.of()).stream()
                .filter(protection -> !protection.expiry().isOver(now))
                .toList();
    }

    @Override
    public Map<Title, List<Protection>> protections(Collection<Title> titles, Instant now) {
        Map<Title, List<Protection>> found = new HashMap<>();
        titles.forEach(title -> found.put(title, protections(title, now)));
        return found;
    }

    @Override
    public void protect(Title title, Collection<Protection> protections) {
        state.protections.put(title, List.copyOf(protections));
    }

    @Override
    public List<Protection> cascading(Title title, Instant now) {
        LinkStore.Target target = new LinkStore.Target(title.namespace(), title.dbKey());
        return state.links.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getOrDefault(LinkKind.TEMPLATE, Map.of())
                        .containsKey(target))
                .map(entry ->
                        Objects.requireNonNull(state.pages.get(entry.getKey())).title())
                .flatMap(source -> protections(source, now).stream())
                .filter(Protection::cascade)
                .toList();
    }

    @Override
    public Slice<Protection> protectedTitles(Slice.Request slice, Instant now) {
        return MemoryState.slice(
                state.protections.keySet().stream()
                        .flatMap(title -> protections(title, now).stream())
                        .toList(),
                slice);
    }

    @Override
    public void moveProtections(Title from, Title to) {
        List<Protection> old = state.protections.remove(from);
        if (old != null) {
            protect(
                    to,
                    old.stream()
                            .map(p -> new Protection(to, p.action(), p.level(), p.expiry(), p.cascade()))
                            .toList());
        }
    }

    @Override
    public List<Block> blocks(Optional<UserId> user, String address, Instant now) {
        Stream<Block> automatic = state.automaticBlocks.stream()
                .filter(block -> block.address().equals(address))
                .map(MemoryState.AutomaticBlock::block);
        Stream<Block> set = state.blocks.values().stream()
                .filter(block -> (user.isPresent() && block.user().equals(user))
                        || block.target().equals(address));
        return Stream.concat(set, automatic)
                .filter(block -> !block.expiry().isOver(now))
                .toList();
    }

    @Override
    public Optional<Block> findBlock(String target, Instant now) {
        return state.blocks.values().stream()
                .filter(block ->
                        block.target().equals(target) && !block.expiry().isOver(now))
                .findFirst();
    }

    @Override
    public Optional<Block> findBlock(long id) {
        return all().filter(block -> block.id() == id).findFirst();
    }

    @Override
    public Block block(Block block) {
        state.blocks.values().stream()
                .filter(other -> other.target().equals(block.target()))
                .map(Block::id)
                .toList()
                .forEach(this::unblock);
        long id = state.nextId();
        Block stored = new Block(
                id,
                block.target(),
                block.user(),
                block.by(),
                block.timestamp(),
                block.expiry(),
                block.reason(),
                block.flags(),
                block.pages());
        state.blocks.put(id, stored);
        return stored;
    }

    @Override
    public void blockAddress(Block block, long parent, String address) {
        long id = state.nextId();
        state.automaticBlocks.removeIf(other -> other.address().equals(address) && other.parent() == parent);
        Block stored = new Block(
                id,
                "#" + id,
                Optional.empty(),
                block.by(),
                block.timestamp(),
                block.expiry(),
                block.reason(),
                block.flags(),
                block.pages());
        state.automaticBlocks.add(new MemoryState.AutomaticBlock(parent, address, stored));
    }

    @Override
    public void unblock(long id) {
        state.blocks.remove(id);
        state.automaticBlocks.removeIf(
                other -> other.parent() == id || other.block().id() == id);
    }

    @Override
    public Set<String> hiddenUsers(Instant now) {
        return state.blocks.values().stream()
                .filter(block -> block.hidesUser() && !block.expiry().isOver(now))
                .map(Block::target)
                .collect(Collectors.toSet());
    }

    private Stream<Block> all() {
        return Stream.concat(
                state.blocks.values().stream(), state.automaticBlocks.stream().map(MemoryState.AutomaticBlock::block));
    }

    @Override
    public Slice<Block> blockList(Slice.Request slice, Instant now) {
        return MemoryState.slice(
                all().filter(block -> !block.expiry().isOver(now)).toList(), slice);
    }
}
