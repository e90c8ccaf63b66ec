// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.wiring;

import java.util.Optional;
import java.util.function.Supplier;
import org.explorepedia.core.store.StorageUnavailable;
import org.explorepedia.web.kit.Failures;
import org.explorepedia.web.kit.Reply;
import org.explorepedia.web.kit.Request;

/** Passes failures on to the site as it is built now; says it plainly before there is one. */
final class LateFailures implements Failures {

    private final Supplier<Optional<Failures>> now;

    LateFailures(Supplier<Optional<Failures>> now) {
        this.now = now;
    }

    @Override
    public Reply internalError(Request request, String incident) {
        return now.get()
                .map(failures -> failures.internalError(request, incident))
                .orElseGet(() -> Reply.text(500, "Something went wrong (" + incident + ").\n"));
    }

    @Override
    public Reply unavailable(Request request, StorageUnavailable failure) {
        return now.get()
                .map(failures -> failures.unavailable(request, failure))
                .orElseGet(() -> Reply.text(503, "The wiki cannot reach its data.\n"));
    }

    @Override
    public Reply badRequest(Request request, String messageKey) {
        return now.get()
                .map(failures -> failures.badRequest(request, messageKey))
                .orElseGet(() -> Reply.text(400, "This request cannot be understood.\n"));
    }
}
