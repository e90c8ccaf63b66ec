// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.explorepedia.core.store.Stores;
import org.explorepedia.core.store.UnitOfWork;

/** One transaction after the other, undone by going back to a copy. */
public final class MemoryUnitOfWork implements UnitOfWork {

    private final MemoryState state = new MemoryState();
    private final MemoryStores stores = new MemoryStores(state);
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> T read(Function<Stores, T> work) {
        lock.lock();
        try {
            return work.apply(stores);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
        List<Runnable> after;
        T result;
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.apply(stores);
            }
            MemoryState before = state.copy();
            waiting.clear();
            try {
                result = work.apply(stores);
            } catch (RuntimeException | Error failure) {
                state.restore(before);
                throw failure;
            }
            after = List.copyOf(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        after.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        if (lock.isHeldByCurrentThread()) {
            waiting.add(action);
        } else {
            action.run();
        }
    }
}
