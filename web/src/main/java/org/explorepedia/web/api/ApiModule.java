// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One value of {@code action=}. Parameters are those of the address and of the body together. */
public interface ApiModule {

    /** The value of {@code action=}. */
    String name();

    /** What it takes, beside the token; other parameters are warned of. */
    List<ApiParameter> parameters();

    /** What stands before the names of its parameters. */
    default String prefix() {
        return "";
    }

    /** Names with their prefixes, of this module and of those parts of it that this request asks for. */
    default Set<String> known(ApiCall call) {
        return Set.of();
    }

    /** Whether it changes something, so that it takes POST. */
    default boolean writes() {
        return false;
    }

    /** Whether it answers people who may not read the wiki, who have to log in first. */
    default boolean answersStrangers() {
        return false;
    }

    /** The parameter that has to bring the token; empty if none has to, or the module looks for itself. */
    default Optional<String> token() {
        return writes() ? Optional.of("token") : Optional.empty();
    }

    ApiAnswer answer(ApiCall call);
}
