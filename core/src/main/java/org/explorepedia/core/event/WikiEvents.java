// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.event;

import java.util.List;
import org.explorepedia.core.store.UnitOfWork;

/** Passes events on to those who listen. Immutable. */
public final class WikiEvents {

    private static final System.Logger LOG = System.getLogger(WikiEvents.class.getName());

    private final UnitOfWork work;
    private final List<WikiEventListener> listeners;

    public WikiEvents(UnitOfWork work, List<WikiEventListener> listeners) {
        this.work = work;
        this.listeners = List.copyOf(listeners);
    }

    /** Tells everybody as soon as the transaction in which this is called is committed; never if it is undone. */
    public void afterCommit(WikiEvent event) {
        work.afterCommit(() -> publish(event));
    }

    /** Tells everybody at once. One listener's failure does not keep the others from hearing. */
    public void publish(WikiEvent event) {
        for (WikiEventListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException failure) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "A listener failed on " + event.getClass().getSimpleName(),
                        failure);
            }
        }
    }
}
