// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.live;

class LocalLiveChannelTest extends LiveChannelContract {

    private final LocalLiveChannel channel = new LocalLiveChannel();

    @Override
    protected LiveChannel here() {
        return channel;
    }

    @Override
    protected LiveChannel there() {
        return channel;
    }
}
