package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports as a form that a page posts, in the page's own charset. */
class FormIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.partners();

    @Test
    void percentEncodedGbkBecomesAReport() {
        JsonNode made = post("?dryRun=true", form("健身器材坏了，赵㛃摔了一跤", Samples.GB18030)).json();
        assertThat(made.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(made.at("/canonical/narrative").asText()).isEqualTo("健身器材坏了，赵㛃摔了一跤");
        assertThat(made.at("/canonical/anonymous").asBoolean()).isTrue();

        Answer taken = post("", form("健身器材坏了", Samples.GB18030) + "&openid=" + Samples.fresh("form-"));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(HUB.outcome("form-gbk", taken.json().get("receipt").asText()).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
    }

    @Test
    void bytesOfAnotherCharsetAreRefusedNotReplaced() {
        assertMalformed(form("吵", StandardCharsets.UTF_8), "not valid GB18030");
    }

    @Test
    void aFieldTwiceABrokenPercentAndNoFormAreRefused() {
        assertMalformed("desc=a&desc=b", "given twice");
        assertMalformed("desc=100%", "%25");
        assertMalformed("=x", "no name");
        assertMalformed("&&", "no fields");
        assertMalformed("a".repeat(300) + "=1", "no name, or one of more");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            many.append("f").append(i).append("=&");
        }
        assertMalformed(many.toString(), "more than 500 fields");
        assertThat(post("", "desc=" + "a".repeat(70_000)).status()).isEqualTo(413);
    }

    private static String form(String text, Charset charset) {
        return "desc=" + URLEncoder.encode(text, charset) + "&address=" + URLEncoder.encode("淇滨区样例花园", Samples.GB18030)
                + "&anonymous=1&clientTime=2025-06-04+18%3A30%3A05&empty=&phone";
    }

    private static Answer post(String query, String form) {
        return HUB.post("form-gbk" + query, FORM, form.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertMalformed(String form, String detail) {
        Answer answer = post("", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains(detail);
    }
}
