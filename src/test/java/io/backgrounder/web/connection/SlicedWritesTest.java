package io.backgrounder.web.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a client has not taken at first is sent when it takes it, whatever has become of what was sent before. */
class SlicedWritesTest {
    private boolean taking;

    private final EmbeddedChannel channel = new EmbeddedChannel(new SlicedWrites(null, TimeUnit.SECONDS.toNanos(30))) {
        @Override
        protected void doWrite(ChannelOutboundBuffer buffer) throws Exception {
            if (taking) {
                super.doWrite(buffer);
            }
        }
    };

    @Test
    void aClientThatComesToAHaltAgainIsSentTheRest() {
        for (String text : new String[] {"first", "other", "third"}) {
            taking = false;
            channel.writeAndFlush(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
            taking = true;
            channel.flush();
            channel.checkException();
            ByteBuf sent = channel.readOutbound();
            assertEquals(text, sent.toString(StandardCharsets.UTF_8));
            sent.release();
        }
        channel.finishAndReleaseAll();
    }
}
