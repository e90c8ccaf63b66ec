// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those in this process who listen to a channel. One listener's failure does not keep the others from hearing. */
public final class LiveListeners {

    private static final System.Logger LOG = System.getLogger(LiveListeners.class.getName());

    private final CopyOnWriteArrayList<LiveChannel.Listener> listeners = new CopyOnWriteArrayList<>();

    public LiveChannel.Subscription add(LiveChannel.Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(List<LiveSignal> signals) {
        each(listener -> listener.on(signals));
    }

    public void tellMissed() {
        each(LiveChannel.Listener::missed);
    }

    private void each(Consumer<LiveChannel.Listener> action) {
        for (LiveChannel.Listener listener : listeners) {
            try {
                action.accept(listener);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "A listener to the live channel failed", failure);
            }
        }
    }
}
