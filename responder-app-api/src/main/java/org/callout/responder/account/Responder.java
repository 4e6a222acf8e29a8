package org.callout.responder.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.readiness.Readiness;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** A volunteer. The row is the lock of the whole aggregate: account, availability, memberships, qualifications. */
@Entity
@Table(name = "responder")
public class Responder {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String subject;

    @Column(name = "display_name")
    private String displayName;

    private @Nullable String phone;
    private @Nullable String email;

    @Column(name = "phone_confirmed_at")
    private @Nullable Instant phoneConfirmedAt;

    @Column(name = "email_confirmed_at")
    private @Nullable Instant emailConfirmedAt;

    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    @Column(name = "home_lon")
    private @Nullable Double homeLon;

    @Column(name = "home_lat")
    private @Nullable Double homeLat;

    private String[] languages;

    @Column(name = "travel_modes")
    private short travelModes;

    @Column(name = "carries_aed")
    private boolean carriesAed;

    private String[] skills;

    @Embedded
    private Readiness readiness = new Readiness();

    @Column(name = "quiet_from")
    private @Nullable LocalTime quietFrom;

    @Column(name = "quiet_to")
    private @Nullable LocalTime quietTo;

    @Column(name = "wake_for_cardiac_arrest")
    private boolean wakeForCardiacArrest;

    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Responder() {}

    /** A new volunteer, off duty until said otherwise. */
    @SuppressWarnings("NullAway.Init")
    Responder(UUID id, String subject, String displayName, Instant now) {
        this.id = id;
        this.subject = subject;
        this.displayName = displayName;
        this.languages = new String[0];
        this.skills = new String[0];
        this.travelModes = TravelMode.bitsOf(Set.of(TravelMode.FOOT));
        this.version = 1;
        this.createdAt = now;
    }

    /** Takes what is given and leaves the rest. */
    void describe(Description description) {
        displayName = orElse(description.displayName(), displayName);
        change(ContactKind.PHONE, description.phone());
        change(ContactKind.EMAIL, description.email());
        carriesAed = orElse(description.carriesAed(), carriesAed);
        bornOn = orElse(description.bornOn(), bornOn);
        var home = description.home();
        if (home != null) {
            homeLon = home.lon();
            homeLat = home.lat();
        }
        var spoken = description.languages();
        if (spoken != null) {
            languages = spoken.toArray(String[]::new);
        }
        var modes = description.travelModes();
        if (modes != null) {
            travelModes = TravelMode.bitsOf(modes);
        }
        var told = description.skills();
        if (told != null) {
            skills = told.stream().sorted().map(Enum::name).toArray(String[]::new);
        }
    }

    /** A contact in the form in which it was proven, and that it was proven. */
    public void confirm(ContactKind kind, String address, Instant now) {
        change(kind, address);
        switch (kind) {
            case PHONE -> phoneConfirmedAt = now;
            case EMAIL -> emailConfirmedAt = now;
        }
    }

    /** As the volunteer wrote it, or as it was confirmed. */
    public @Nullable String contact(ContactKind kind) {
        return switch (kind) {
            case PHONE -> phone;
            case EMAIL -> email;
        };
    }

    /** Whether the volunteer has proven that it is theirs. */
    public boolean isConfirmed(ContactKind kind) {
        return switch (kind) {
            case PHONE -> phoneConfirmedAt != null;
            case EMAIL -> emailConfirmedAt != null;
        };
    }

    /** What was proven of the contact before does not hold for another. */
    private void change(ContactKind kind, @Nullable String given) {
        if (given == null || given.equals(contact(kind))) {
            return;
        }
        switch (kind) {
            case PHONE -> {
                phone = given;
                phoneConfirmedAt = null;
            }
            case EMAIL -> {
                email = given;
                emailConfirmedAt = null;
            }
        }
    }

    /** When to be asked from now on. */
    void beAvailable(AvailabilityChange availability, Instant now) {
        Boolean onDuty = availability.onDuty();
        if (onDuty != null) readiness.switchDuty(onDuty, now);
        readiness.pauseUntil(availability.pausedUntil());
        var quiet = availability.quietHours();
        quietFrom = quiet == null ? null : quiet.fromTime();
        quietTo = quiet == null ? null : quiet.toTime();
        wakeForCardiacArrest = availability.wakeForCardiacArrest();
    }

    /** Counts a change of the aggregate: the version under which the profile is announced. */
    void changed() {
        version++;
    }

    public UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    Instant createdAt() {
        return createdAt;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    Home home() {
        return homeLon == null || homeLat == null ? null : new Home(homeLon, homeLat);
    }

    /** BCP 47, the best first; may be empty. */
    public List<String> languages() {
        return List.of(languages);
    }

    /** As they are stored. */
    short travelModeBits() {
        return travelModes;
    }

    Set<TravelMode> travelModes() {
        return TravelMode.ofBits(travelModes);
    }

    boolean carriesAed() {
        return carriesAed;
    }

    /** What they say that they can do; nobody has seen proof of it. */
    Set<QualificationCode> skills() {
        return Arrays.stream(skills)
                .map(QualificationCode::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QualificationCode.class)));
    }

    /** As they are stored. */
    String[] skillNames() {
        return skills.clone();
    }

    @Nullable
    LocalDate bornOn() {
        return bornOn;
    }

    @Nullable
    QuietHours quietHours() {
        return quietFrom == null || quietTo == null ? null : QuietHours.of(quietFrom, quietTo);
    }

    boolean wakeForCardiacArrest() {
        return wakeForCardiacArrest;
    }

    /** When, where and for what to be asked; changed only under the lock of this row. */
    public Readiness readiness() {
        return readiness;
    }

    long version() {
        return version;
    }

    private static <T extends @Nullable Object> T orElse(@Nullable T given, T known) {
        return given == null ? known : given;
    }
}
