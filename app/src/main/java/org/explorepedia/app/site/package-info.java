// SPDX-License-Identifier: Apache-2.0
/** The wiki that the configuration describes: what the engine is told, and what a new wiki begins with. */
@NullMarked
package org.explorepedia.app.site;

import org.jspecify.annotations.NullMarked;
