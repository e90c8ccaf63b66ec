// SPDX-License-Identifier: Apache-2.0
/** Dresses what the handlers found out: the chrome around every page, its parts, and the templates that write them. */
@NullMarked
package org.explorepedia.web.skin;

import org.jspecify.annotations.NullMarked;
