package org.disputehub.transport;

import com.jcraft.jsch.ChannelSftp;
import org.disputehub.access.Keys;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** {@code transport.sftp} */
@Component
class SftpWirings implements Wirings {

    private final Keys keys;

    SftpWirings(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return "sftp";
    }

    @Override
    public Function<Transport, Object> settings() {
        return Transport::sftp;
    }

    @Override
    public Wiring wire(ActiveConnector connector) {
        Transport.Sftp sftp = connector.definition().transport().sftp();
        Map<String, Object> parts = new HashMap<>();
        parts.put("settled", new SettledFiles<ChannelSftp.LsEntry>(sftp.include(), sftp.quiet()));
        parts.put("knownHosts", (keys.given(sftp.knownHosts()) + "\n").getBytes(StandardCharsets.UTF_8));
        String secret = keys.given(sftp.secret());
        if (secret.startsWith("-----BEGIN")) {
            parts.put("privateKey", (secret + "\n").getBytes(StandardCharsets.US_ASCII));
        } else {
            parts.put("password", secret);
        }
        String folder = sftp.folder().equals(".") ? "" : sftp.folder();
        return new Wiring(Map.of("server", sftp.host() + ":" + sftp.port() + "/" + folder, "user", sftp.user(), "every", sftp.every().toMillis()), parts);
    }
}
