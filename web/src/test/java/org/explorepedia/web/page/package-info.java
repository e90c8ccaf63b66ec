// SPDX-License-Identifier: Apache-2.0
/** Tests of the pages of the wiki. */
@NullMarked
package org.explorepedia.web.page;

import org.jspecify.annotations.NullMarked;
