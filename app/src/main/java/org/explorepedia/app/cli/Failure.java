// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

/** A command cannot do what it was asked for; the message is one line that says why and what to do. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
