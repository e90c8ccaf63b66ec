// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.edit;

/** Thrown inside a transaction to undo it when another save got in between; never leaves this package. */
final class EditRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditRace() {
        super("another save came first", null, false, false);
    }
}
