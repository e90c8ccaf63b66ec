// SPDX-License-Identifier: Apache-2.0
/** Extension tags such as ref, gallery and poem. */
@NullMarked
package org.explorepedia.wikitext.ext;

import org.jspecify.annotations.NullMarked;
