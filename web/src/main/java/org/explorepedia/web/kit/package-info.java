// SPDX-License-Identifier: Apache-2.0
/** The HTTP floor: server, requests, replies, routing, cookies, form tokens, pages kept ready. Knows nothing of wikis. */
@NullMarked
package org.explorepedia.web.kit;

import org.jspecify.annotations.NullMarked;
