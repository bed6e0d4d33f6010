package org.disputehub.bench.bare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.function.Supplier;

/** As little HTTP/1.1 as the load needs: keep-alive, Content-Length, one blocking thread and one handler for each connection. */
final class HttpServer {
    private final ServerSocket listener;
    private final Supplier<Intake> intakes;

    HttpServer(int port, Supplier<Intake> intakes) throws IOException {
        this.listener = new ServerSocket(port, 128, InetAddress.getLoopbackAddress());
        this.intakes = intakes;
    }

    void serve() throws IOException {
        while (true) {
            Socket socket = listener.accept();
            socket.setTcpNoDelay(true);
            Thread thread = new Thread(() -> serve(socket), "http");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void serve(Socket socket) {
        try (socket; Intake intake = intakes.get()) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
            for (String request = line(in); request != null; request = line(in)) {
                String key = "";
                int length = 0;
                for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
                    int colon = header.indexOf(':');
                    switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                        case "x-api-key" -> key = header.substring(colon + 1).trim();
                        case "content-length" -> length = Integer.parseInt(header.substring(colon + 1).trim());
                        default -> { }
                    }
                }
                byte[] body = in.readNBytes(length);
                Answer answer = request.startsWith("POST /api/v1/reports/") ? intake.accept(request, key, body) : new Answer("200 OK", "", "");
                socket.getOutputStream().write(answer.bytes());
            }
        } catch (IOException e) {
            // The client is gone; what it was not answered, it sends again.
        }
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[512];
        for (int length = 0; ; ) {
            int next = in.read();
            if (next < 0) {
                return null;
            } else if (next == '\n') {
                return new String(line, 0, Math.max(0, length - 1), ISO_8859_1);
            } else if (length == line.length) {
                throw new IOException("line too long");
            }
            line[length++] = (byte) next;
        }
    }

    /** @param headers complete lines */
    record Answer(String status, String headers, String body) {
        byte[] bytes() {
            return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(ISO_8859_1);
        }
    }
}
