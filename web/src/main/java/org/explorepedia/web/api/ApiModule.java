// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import org.explorepedia.web.visit.Visit;

/** One value of {@code action=}. Parameters are those of the address and of the body together. */
public interface ApiModule {

    /** The value of {@code action=}. */
    String name();

    /** Whether it changes something, so that it takes POST and a token. */
    default boolean writes() {
        return false;
    }

    ApiAnswer answer(Visit visit);
}
