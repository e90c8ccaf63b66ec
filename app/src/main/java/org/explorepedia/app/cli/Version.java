// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the build wrote it into the jar's manifest. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");
        return new String[] {"Explorepedia " + version, "Java " + Runtime.version()};
    }
}
