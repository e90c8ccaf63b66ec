// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import java.util.Collection;
import java.util.List;

/** The channel of a wiki that is one process. */
public final class LocalLiveChannel implements LiveChannel {

    private final LiveListeners listeners = new LiveListeners();

    @Override
    public void publish(Collection<? extends LiveSignal> signals) {
        if (!signals.isEmpty()) {
            listeners.tell(List.copyOf(signals));
        }
    }

    @Override
    public Subscription subscribe(Listener listener) {
        return listeners.add(listener);
    }
}
