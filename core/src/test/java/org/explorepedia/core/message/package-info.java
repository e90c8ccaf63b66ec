// SPDX-License-Identifier: Apache-2.0
/** Tests of texts. */
@NullMarked
package org.explorepedia.core.message;

import org.jspecify.annotations.NullMarked;
