// SPDX-License-Identifier: Apache-2.0
/** Every text that people read: catalogues by language, overrides on the wiki, and formats for one viewer. */
@NullMarked
package org.explorepedia.core.message;

import org.jspecify.annotations.NullMarked;
