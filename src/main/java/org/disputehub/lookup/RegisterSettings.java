package org.disputehub.lookup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * @param key       what rows are encrypted with; blank: {@code data/keys/registers}, made at first start. To be set alike on all nodes of one database
 * @param poll      how often a node looks whether another has activated a version
 * @param maxImport of one file
 * @param keep      versions before the active one that can be gone back to
 */
@ConfigurationProperties("hub.registers")
record RegisterSettings(String key, @DefaultValue("1s") Duration poll, @DefaultValue("64MB") DataSize maxImport, @DefaultValue("5") int keep) {

    /** Without the key. */
    @Override
    public String toString() {
        return "poll=" + poll + ", maxImport=" + maxImport + ", keep=" + keep;
    }
}
