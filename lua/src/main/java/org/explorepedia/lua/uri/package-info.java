// SPDX-License-Identifier: Apache-2.0
/** {@code mw.uri}: addresses of pages, and addresses as objects. */
@NullMarked
package org.explorepedia.lua.uri;

import org.jspecify.annotations.NullMarked;
