// SPDX-License-Identifier: Apache-2.0
/** What the wiki is called and how it presents itself, changed by its administrators while it runs; its first set-up. */
@NullMarked
package org.explorepedia.core.site;

import org.jspecify.annotations.NullMarked;
