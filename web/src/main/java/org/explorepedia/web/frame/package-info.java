// SPDX-License-Identifier: Apache-2.0
/** What surrounds every page of the wiki: addresses, tabs, personal tools, footer, share links. */
@NullMarked
package org.explorepedia.web.frame;

import org.jspecify.annotations.NullMarked;
