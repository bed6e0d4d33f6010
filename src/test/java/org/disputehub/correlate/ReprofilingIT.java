package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.correlate.CorrelationIT.fresh;

/** A hub that was updated compares with what it had before. */
class ReprofilingIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private final Quarrel quarrel = new Quarrel(HUB);

    @Test
    void recordsOfBeforeTheUpdateAreFoundAgain() {
        JsonNode call = quarrel.police(fresh());
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        Long record = database.queryForObject("select number from source_record where receipt = ?", Long.class, call.get("receipt").asText());
        database.update("delete from blocking_key where record = ?", record);
        database.update("delete from profile where record = ?", record);
        assertThat(HUB.context().getBean(Reprofiling.class).run()).isEqualTo(1);
        assertThat(quarrel.hotline(fresh()).get("dispute")).isEqualTo(call.get("dispute"));
    }

    @Test
    void profilesOfAnOlderFormAreMadeAnew() {
        JsonNode call = quarrel.police(fresh());
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        database.update("update profile set form = 0, profile = '{\"gone\": true}' where record = (select number from source_record where receipt = ?)", call.get("receipt").asText());
        assertThat(HUB.context().getBean(Reprofiling.class).run()).isEqualTo(1);
        assertThat(quarrel.hotline(fresh()).get("dispute")).isEqualTo(call.get("dispute"));
    }
}
