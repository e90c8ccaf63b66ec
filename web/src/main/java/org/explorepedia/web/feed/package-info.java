// SPDX-License-Identifier: Apache-2.0
/** What programs read: title suggestions, feeds, site maps. */
@NullMarked
package org.explorepedia.web.feed;

import org.jspecify.annotations.NullMarked;
