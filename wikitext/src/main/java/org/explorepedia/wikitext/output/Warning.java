// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.output;

import java.util.List;

/**
 * Something a writer should know: reached limits, unknown references, broken markup.
 *
 * @param messageKey key of the text that explains it
 * @param arguments of that text
 * @param start offset in the source in UTF-16 units, -1 if unknown
 * @param end offset after it
 */
public record Warning(String messageKey, List<String> arguments, int start, int end) {
    public Warning {
        arguments = List.copyOf(arguments);
    }
}
