// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.lua;

/** Ends a script that used too much. An {@link Error}, so that neither scripts nor the interpreter take it for theirs. */
public final class LimitReached extends Error {

    private static final long serialVersionUID = 1L;

    /** What was used up. */
    public enum Kind {
        TIME,
        MEMORY
    }

    private final Kind kind;

    public LimitReached(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
