package io.backgrounder.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.CapturedLog;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that our own fault ends leaves a line in the log; one that its client ends leaves none. */
class ConnectionFaultsTest {
    @Test
    void aFaultOfOursIsLogged() {
        EmbeddedChannel channel = new EmbeddedChannel(
                new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext context, Object message) {
                        Unpooled.buffer(0).readByte();
                    }
                },
                new ConnectionFaults());
        List<CapturedLog.Line> lines = logged(() -> channel.writeOneInbound("anything"));
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).text().contains("IndexOutOfBoundsException"), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n",
                "GET / HTTP/1.1\r\nA\0: b\r\n\r\n"
            })
    void whatAClientSendsIsNot(String request) {
        EmbeddedChannel decoder = new EmbeddedChannel(new HttpRequestDecoder());
        ByteBuf bytes = Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII);
        decoder.writeInbound(bytes);
        DecoderResult result = DecoderResult.SUCCESS;
        for (HttpObject read = decoder.readInbound(); read != null; read = decoder.readInbound()) {
            result = read.decoderResult().isFailure() ? read.decoderResult() : result;
        }
        Throwable fault = result.cause();
        EmbeddedChannel channel = new EmbeddedChannel(new ConnectionFaults());
        assertEquals(List.of(), logged(() -> channel.pipeline().fireExceptionCaught(fault)));
        assertThrows(fault.getClass(), channel::checkException);
    }

    private static List<CapturedLog.Line> logged(Runnable act) {
        try (CapturedLog logged = new CapturedLog()) {
            act.run();
            return logged.lines();
        }
    }
}
