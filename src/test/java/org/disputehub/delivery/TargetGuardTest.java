package org.disputehub.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a source may have the hub call. Addresses in figures, so that nothing is looked up. */
class TargetGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/x", "https://127.1/x", "https://2130706433/x", "https://0.0.0.0/", "https://10.1.2.3/", "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/", "https://198.18.0.1/", "https://224.0.0.1/", "https://255.255.255.255/", "https://[::1]/", "https://[::]/", "https://[::ffff:10.0.0.1]/", "https://[fe80::1]/", "https://[fd00::1]/",
            "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[fec0::1]/", "https://[ff02::1]/", "https://localhost/"})
    void nowhereInside(String url) {
        assertThat(guard().fault(url)).as(url).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.215.14/", "ftp://93.184.215.14/", "file:///etc/passwd", "https://user:secret@93.184.215.14/", "https:///x", "93.184.215.14", "", "https://93.184.215.14/#x", "https://a b/", "//93.184.215.14/",
            "https://no-such-host.invalid/"})
    void nothingButAPlainAddressByHttps(String url) {
        assertThat(guard().fault(url)).as(url).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.215.14/hook?a=b", "https://8.8.8.8:8443/", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/"})
    void anywhereOutside(String url) {
        assertThat(guard().fault(url)).as(url).isEmpty();
    }

    @Test
    void insideWhereTheInstallerHasNamedIt() {
        TargetGuard guard = guard("10.20.0.0/16", "127.0.0.1", "Hotline.City.internal");
        assertThat(guard.fault("http://10.20.3.4:8080/hook")).isEmpty();
        assertThat(guard.fault("http://127.0.0.1/")).isEmpty();
        assertThat(guard.fault("http://hotline.city.internal/hook")).isEmpty();
        assertThat(guard.fault("https://10.21.0.1/")).isPresent();
        assertThat(guard.fault("https://evil.hotline.city.internal.invalid/")).isPresent();
    }

    private static TargetGuard guard(String... allowed) {
        return new TargetGuard(new TargetSettings(List.of(allowed)));
    }
}
