package org.disputehub.home;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an installer may set under {@code hub.}; everything has a default that works on one machine.
 *
 * @param home          folder with {@code routes/ connectors/ mappings/}
 * @param data          folder for journal, database, keys, photos and batch results; default {@code data} under home
 * @param bind          address that HTTP and broker listen on; loopback unless opened on purpose
 * @param disputePrefix what dispute ids begin with, the city's initials
 */
@ConfigurationProperties("hub")
public record HubSettings(
        @DefaultValue(".") File home,
        File data,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("HB") String disputePrefix,
        @DefaultValue Broker broker,
        @DefaultValue Intake intake,
        @DefaultValue Process process) {

    public HubSettings {
        home = home.getAbsoluteFile();
        data = data == null ? new File(home, "data") : data.getAbsoluteFile();
    }

    public Path homeFolder() {
        return home.toPath().normalize();
    }

    public Path dataFolder() {
        return data.toPath().normalize();
    }

    public boolean loopbackOnly() {
        return bind.startsWith("127.") || bind.equals("localhost") || bind.equals("::1");
    }

    /**
     * @param port          one port for every protocol
     * @param url           an external broker; nothing embedded is started where it is set
     * @param user          at the external broker
     * @param password      at the external broker
     * @param journalBuffer how long the journal gathers writes before it syncs; measured at start where it is not set
     */
    public record Broker(@DefaultValue("61616") int port, String url, String user, String password, Duration journalBuffer) {

        public boolean external() {
            return url != null && !url.isBlank();
        }
    }

    /**
     * @param concurrency reports that are parsed, mapped and stored at the same moment
     * @param pace        reports waiting to be processed above which each source is held up a little
     * @param maxBacklog  reports waiting to be processed above which intake answers 503
     * @param keepUploads how long photos that came by themselves wait for their report
     */
    public record Intake(@DefaultValue("16") int concurrency, @DefaultValue("1000") int pace, @DefaultValue("200000") int maxBacklog,
                         @DefaultValue("7d") Duration keepUploads) {
    }

    /**
     * @param consumers threads that take reports from the queue
     * @param batch     reports in one database transaction at most
     */
    public record Process(@DefaultValue("2") int consumers, @DefaultValue("200") int batch) {
    }
}
