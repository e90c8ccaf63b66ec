// SPDX-License-Identifier: Apache-2.0
/** Tests of whole pages. */
@NullMarked
package org.explorepedia.core.page;

import org.jspecify.annotations.NullMarked;
