// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.notification;

import java.util.List;
import org.explorepedia.core.model.Delivery;
import org.explorepedia.core.model.RecordedEvent;
import org.explorepedia.core.store.Stores;

/**
 * Another way in which people hear of an event, such as mail. Called in the transaction in which they were told, and once
 * only for each person and event, however often the job runs; so what it stores is there exactly if they were told.
 */
@FunctionalInterface
public interface Told {

    /** @param deliveries some of the people whom the event concerns, at most a few thousand */
    void told(Stores stores, RecordedEvent event, List<Delivery> deliveries);
}
