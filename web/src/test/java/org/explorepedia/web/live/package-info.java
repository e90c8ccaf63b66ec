// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.explorepedia.web.live;

import org.jspecify.annotations.NullMarked;
