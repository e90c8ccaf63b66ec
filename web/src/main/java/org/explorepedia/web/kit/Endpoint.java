// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.kit;

/** Answers requests. Expected troubles are answers too; an exception is a bug or a {@code StorageUnavailable}. */
@FunctionalInterface
public interface Endpoint {
    Reply answer(Request request);
}
