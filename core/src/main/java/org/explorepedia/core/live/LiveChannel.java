// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

import java.util.Collection;
import java.util.List;

/** Passes signals to everybody who listens, in this process and in all others on the same database. */
public interface LiveChannel {

    /** Passes signals on as soon as possible. Returns at once and never fails: signals are hints. */
    void publish(Collection<? extends LiveSignal> signals);

    /** Hears what is published from now on, by whichever process, until the subscription is closed. */
    Subscription subscribe(Listener listener);

    /** Hears signals. Called one call at a time for each process that publishes; must be quick. */
    interface Listener {

        void on(List<LiveSignal> signals);

        /** Signals may have been lost, for example with the connection: everything may have changed. */
        void missed();
    }

    /** Ends with {@link #close()}. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
