package org.callout.responder.contact;

import org.callout.responder.account.ContactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactAddressTest {

    @ParameterizedTest
    @CsvSource({
        "+423 793 12 34, +4237931234",
        "00423-793-1234, +4237931234",
        "+44 (20) 7946.0958, +442079460958",
        "+351912345678, +351912345678"
    })
    void aNumberIsOneHoweverItIsWritten(String written, String number) {
        assertThat(ContactAddress.read(ContactKind.PHONE, written))
                .map(ContactAddress::value)
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"079 312 34 56", "+0123456789", "+42", "call me", "", "+4237931234567890"})
    void aNumberThatNobodyCanBeRungOnIsNone(String written) {
        assertThat(ContactAddress.read(ContactKind.PHONE, written)).isEmpty();
    }

    @Test
    void onlyTheDomainOfAMailAddressIsTheSameInBigLetters() {
        assertThat(ContactAddress.read(ContactKind.EMAIL, " Anna@Example.ORG "))
                .map(ContactAddress::value)
                .contains("Anna@example.org");
        assertThat(ContactAddress.read(ContactKind.EMAIL, "anna")).isEmpty();
    }
}
