// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

/** Makes answers when a handler failed. Must not fail itself. */
public interface Failures {

    /**
     * @param incident number under which the log tells what happened
     */
    Reply internalError(Request request, String incident);

    /** Storage cannot do what was asked for; the request's form may hold a writer's text, which must be given back. */
    Reply unavailable(Request request, org.explorepedia.core.store.StorageUnavailable failure);

    /** The request cannot be understood, such as a path with broken percent-encoding. */
    Reply badRequest(Request request, String messageKey);
}
