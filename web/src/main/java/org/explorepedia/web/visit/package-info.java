// SPDX-License-Identifier: Apache-2.0
/** Who makes a request, in which language and colours they read, and the secrets of their forms. */
@NullMarked
package org.explorepedia.web.visit;

import org.jspecify.annotations.NullMarked;
