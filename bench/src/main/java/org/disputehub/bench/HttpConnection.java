package org.disputehub.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One keep-alive connection that reads no more of an answer than its status; it opens itself again where the server closed it. */
final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) {
        this.port = port;
    }

    /** Status of the answer. After an IOException it is unknown whether the server took the request. */
    int exchange(byte[] request) throws IOException {
        try {
            if (socket == null) {
                open();
            }
            socket.getOutputStream().write(request);
            return readAnswer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    private int readAnswer() throws IOException {
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closing = false;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            switch (line.charAt(0)) {
                case 'C', 'c', 'T', 't' -> {
                    String header = line.toLowerCase();
                    length = header.startsWith("content-length:") ? Integer.parseInt(header.substring(15).trim()) : length;
                    chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
                    closing |= header.startsWith("connection:") && header.endsWith("close");
                }
                default -> { }
            }
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(readLine(), 16);
            in.skipNBytes(size + 2L);
            chunked = size > 0;
        }
        if (closing) {
            close();
        }
        return status;
    }

    private String readLine() throws IOException {
        byte[] line = new byte[512];
        for (int length = 0; ; ) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("connection closed by the server");
            } else if (next == '\n') {
                return new String(line, 0, Math.max(0, length - 1), ISO_8859_1);
            } else if (length < line.length) {
                line[length++] = (byte) next;
            }
        }
    }

    @Override
    public void close() {
        try (Socket closing = socket) {
            socket = null;
        } catch (IOException e) {
            // Nothing was in flight.
        }
    }
}
