// SPDX-License-Identifier: Apache-2.0
/** Tests of writing. */
@NullMarked
package org.explorepedia.core.edit;

import org.jspecify.annotations.NullMarked;
