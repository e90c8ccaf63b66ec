// SPDX-License-Identifier: Apache-2.0
/** The program as the operating system meets it: started, called wrongly, killed. */
@NullMarked
package org.explorepedia.app.process;

import org.jspecify.annotations.NullMarked;
