package io.backgrounder.bulk;

import io.backgrounder.web.json.StrictJson;
import io.backgrounder.web.problem.ClientGone;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks what was packed by gzip (RFC 1952), while it is read. No text of people's packs to a two hundredth of its length: what
 * unpacks to more than that, and the longest line, is made to cost time, and ends there.
 */
class Unpacked extends InputStream {
    private static final int MOST_TIMES = 200;

    private final InputStream packed;
    private GzipCompressorInputStream in;

    /** The body ends here, whatever is behind it; the message is in its sender's terms. */
    static class Fault extends IOException {
        private static final long serialVersionUID = 1;

        Fault(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Unpacked(InputStream packed) {
        this.packed = new FilterInputStream(packed) {
            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return super.read(bytes, offset, length);
                } catch (IOException e) {
                    throw new ClientGone(e);
                }
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = unpack(bytes, offset, length);
        if (in.getUncompressedCount() > StrictJson.MOST_BYTES + MOST_TIMES * in.getCompressedCount()) {
            throw new Fault("unpacks to more than " + MOST_TIMES + " times its length", null);
        }
        return read;
    }

    private int unpack(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (in == null) {
                in = GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            }
            return in.read(bytes, offset, length);
        } catch (ClientGone e) {
            throw e;
        } catch (IOException e) {
            throw new Fault("cannot be unpacked from here on: it is no gzip, or is cut off", e);
        }
    }
}
