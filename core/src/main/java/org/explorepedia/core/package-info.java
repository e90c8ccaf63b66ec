// SPDX-License-Identifier: Apache-2.0
/** Rules of the encyclopedia and the ports that storage fills. */
@NullMarked
package org.explorepedia.core;

import org.jspecify.annotations.NullMarked;
