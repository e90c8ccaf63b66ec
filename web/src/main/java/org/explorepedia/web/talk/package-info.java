// SPDX-License-Identifier: Apache-2.0
/** Talk pages: the reply tool on top of their text, its forms, and links to single comments. */
@NullMarked
package org.explorepedia.web.talk;

import org.jspecify.annotations.NullMarked;
