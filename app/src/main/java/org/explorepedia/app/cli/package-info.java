// SPDX-License-Identifier: Apache-2.0
/** The commands of the program: one class for each. */
@NullMarked
package org.explorepedia.app.cli;

import org.jspecify.annotations.NullMarked;
