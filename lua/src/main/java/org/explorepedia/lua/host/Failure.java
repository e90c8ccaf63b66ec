// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua.host;

/** A call that cannot be carried out: no such module or function, or what the script did was wrong. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final String trace;

    Failure(String message) {
        this(message, "");
    }

    Failure(String message, String trace) {
        super(message, null, false, false);
        this.text = message;
        this.trace = trace;
    }

    /** What readers see. */
    String text() {
        return text;
    }

    /** The functions that were running, one a line; empty if none was. */
    String trace() {
        return trace;
    }
}
