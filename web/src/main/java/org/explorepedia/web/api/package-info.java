// SPDX-License-Identifier: Apache-2.0
/** The Action API, {@code /w/api.php}: what programs ask of the wiki, in MediaWiki's words and JSON. */
@NullMarked
package org.explorepedia.web.api;

import org.jspecify.annotations.NullMarked;
