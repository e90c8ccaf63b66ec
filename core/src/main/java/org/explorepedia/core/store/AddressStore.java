// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.store;

import java.time.Instant;
import java.util.List;
import org.explorepedia.core.model.Actor;

/** From which addresses people acted lately, for blocks and for those who may know; forgotten after a while. */
public interface AddressStore {

    /** @param last when the actor last did something from the address, to some minutes */
    record Use(Actor actor, String address, Instant last) {}

    /** Notes that somebody did something; writes only if that was not noted in the last minutes. */
    void note(Actor actor, String address, Instant now);

    /** Addresses of somebody by name, latest first. */
    List<Use> of(String name, Instant since, int limit);

    /** Who acted from an address, latest first. */
    List<Use> at(String address, Instant since, int limit);

    /** Removes what is older and returns how much that was. */
    int forget(Instant before);
}
