package org.callout.responder.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callout.responder.account.ContactKind;

/**
 * A contact in the one form in which it is confirmed and used.
 *
 * @param value a number as E.164 has it, with a plus; or a mail address, its domain in small letters
 */
record ContactAddress(ContactKind kind, String value) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s()./-]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** Nothing if nothing can be sent there: a number needs its country. */
    static Optional<ContactAddress> read(ContactKind kind, String written) {
        return switch (kind) {
            case PHONE -> phone(written);
            case EMAIL -> mail(written);
        };
    }

    private static Optional<ContactAddress> phone(String written) {
        var digits = PUNCTUATION.matcher(written).replaceAll("");
        var number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return E164.matcher(number).matches()
                ? Optional.of(new ContactAddress(ContactKind.PHONE, number))
                : Optional.empty();
    }

    private static Optional<ContactAddress> mail(String written) {
        var address = written.strip();
        if (!MAIL.matcher(address).matches()) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        return Optional.of(new ContactAddress(
                ContactKind.EMAIL,
                address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "ContactAddress[" + kind + ", redacted]";
    }
}
